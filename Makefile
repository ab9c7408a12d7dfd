# reconcile: `make demo` shows it, `make check` tests it. Both install what is
# missing (Debian, Ubuntu) by scripts/setup.

BUILD ?= build
CC ?= cc
PREFIX ?= /usr/local

CFLAGS ?= -O2 -g
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wformat=2 -Wvla -Wmissing-prototypes
ifdef CI
WARNINGS += -Werror
endif
PACKAGES = libpq libxxhash libprotobuf-c talloc jansson
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -pthread $(WARNINGS) $(CFLAGS) -I. -I$(BUILD) \
	$(shell pkg-config --cflags $(PACKAGES))
LIBS = -lpg_query $(shell pkg-config --libs $(PACKAGES)) -pthread

SOURCES = $(wildcard schema/*.c schema/catalog/*.c parser/*.c diff/*.c fixtures/*.c \
	reconcile/*/*.c)
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o)
QUERIES = $(wildcard schema/catalog/sql/*.sql)

all: $(BUILD)/reconcile/reconcile

$(BUILD)/reconcile/reconcile: $(OBJECTS) $(BUILD)/reconcile/main.o
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The catalog's queries as C strings: one row a file, by name.
$(BUILD)/queries.def: scripts/embed $(QUERIES)
	@mkdir -p $(@D)
	scripts/embed $(QUERIES) >$@
$(BUILD)/schema/catalog/catalog.o: $(BUILD)/queries.def

clean:
	rm -rf $(BUILD)

-include $(OBJECTS:.o=.d) $(BUILD)/reconcile/main.d

.PHONY: all clean
