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

# V=1 shows the whole commands.
ifndef V
Q = @
say = @echo "  $(1)"
endif

all: $(BUILD)/reconcile/reconcile

$(BUILD)/reconcile/reconcile: $(OBJECTS) $(BUILD)/reconcile/main.o
	$(call say,LD $@)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC $<)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The catalog's queries as C strings: one row a file, by name.
$(BUILD)/queries.def: scripts/embed $(QUERIES) $(wildcard schema/catalog/sql/part/*.sql)
	@mkdir -p $(@D)
	@scripts/embed $(QUERIES) >$@
$(BUILD)/schema/catalog/catalog.o: $(BUILD)/queries.def

demo:
	scripts/setup
	$(MAKE) all
	scripts/demo

# A build of its own, with sanitizers. CI=1 makes warnings errors.
CHECK_FLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer
check:
	scripts/setup
	$(MAKE) BUILD=build/check CFLAGS='$(CHECK_FLAGS)' tests
	BUILD=build/check tests/run

# The same with the large cases: deep trees, thousands of tables.
check-long:
	scripts/setup
	$(MAKE) BUILD=build/check CFLAGS='$(CHECK_FLAGS)' tests
	BUILD=build/check LONG=1 tests/run

# What needs a server, on other versions of it than the installed one; their programs are
# fetched by npm into .cache/.
VERSIONS ?= 14 16 17 18
check-versions:
	scripts/setup
	$(MAKE) BUILD=build/check CFLAGS='$(CHECK_FLAGS)' tests
	BUILD=build/check tests/versions $(VERSIONS)

UNIT = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
tests: $(BUILD)/reconcile/reconcile $(UNIT) $(BUILD)/tests/property/generate

$(BUILD)/tests/unit/%: tests/unit/%.c $(OBJECTS)
	@mkdir -p $(@D)
	$(call say,CC $<)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(OBJECTS) $(LIBS) -lcmocka

$(BUILD)/tests/property/generate: tests/property/generate.c $(BUILD)/schema/text.o
	@mkdir -p $(@D)
	$(call say,CC $<)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(BUILD)/schema/text.o $(LIBS)

# Not part of make check: the longest wait of others while apply changes a table of a million rows.
bench-online: all
	scripts/setup
	tests/bench/online

# Not part of make check: 100,000 declared rows in 20 tables, beside psql reading them.
bench-fixtures: all
	scripts/setup
	tests/bench/fixtures

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(BUILD)/reconcile/reconcile $(DESTDIR)$(PREFIX)/bin/reconcile
	install -m 644 man/reconcile.1 $(DESTDIR)$(PREFIX)/share/man/man1/reconcile.1

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/reconcile $(DESTDIR)$(PREFIX)/share/man/man1/reconcile.1

clean:
	rm -rf $(BUILD)

-include $(OBJECTS:.o=.d) $(BUILD)/reconcile/main.d $(UNIT:=.d) $(BUILD)/tests/property/generate.d

.PHONY: all demo check check-long check-versions tests bench-fixtures bench-online install uninstall clean
