#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "reconcile/ddl/ddl.h"

/* Two models by hand, and what a kind says about an object of theirs. */
struct sides {
    struct model *live, *desired;
};

static int set_up(void **state)
{
    struct sides *sides = talloc_zero(NULL, struct sides);
    sides->live = model_new(sides);
    sides->live->live = true;
    sides->live->server_version = 150000;
    sides->desired = model_new(sides);
    *state = sides;
    return 0;
}

static int tear_down(void **state)
{
    talloc_free(*state);
    return 0;
}

static struct object *part(struct model *model, enum kind kind, const char *parent,
                           const char *name)
{
    struct identity id = {.kind = kind, .schema = "public", .parent = parent, .name = name};
    struct object *object = model_add(model, &id);
    assert_non_null(object);
    object->position = (int)model->n;
    return object;
}

static struct object *add(struct model *model, enum kind kind, const char *name)
{
    return part(model, kind, NULL, name);
}

static struct object *column(struct model *model, const char *table, const char *name,
                             const char *type)
{
    if (model_get(model, KIND_table, "public", table) == NULL)
        add(model, KIND_table, table);
    struct object *object = part(model, KIND_column, table, name);
    object_set(object, ATTR_column_type, type);
    return object;
}

/* words: "a b c" as a list of three. */
static void set_list(struct object *object, int attr, const char *words)
{
    struct list *list = list_new(object);
    char *copy = talloc_strdup(object, words), *rest = copy;
    for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;)
        list_add(list, word);
    object_set_list(object, attr, list);
}

static struct emit begin(const struct sides *sides)
{
    model_link(sides->live);
    model_link(sides->desired);
    return (struct emit){.ctx = talloc_new(sides), .live = sides->live, .desired = sides->desired};
}

/* One step a line; "[guarded] " before those that have a guard. */
static const char *script(const struct emit *emit)
{
    struct text text = text_new(emit->ctx);
    for (size_t i = 0; i < emit->n; i++) {
        if (i > 0)
            text_add(&text, "\n");
        text_addf(&text, "%s%s", emit->steps[i].guard ? "[guarded] " : "", emit->steps[i].sql);
    }
    return text.s;
}

static const char *created(const struct sides *sides, const struct object *object)
{
    struct emit emit = begin(sides);
    struct change change = {.op = CHANGE_CREATE};
    emit.change = &change;
    ddl_of(object->id.kind)->create(&emit, object);
    return script(&emit);
}

static const char *dropped(const struct sides *sides, const struct object *object)
{
    struct emit emit = begin(sides);
    struct change change = {.op = CHANGE_DROP};
    emit.change = &change;
    ddl_of(object->id.kind)->drop(&emit, object);
    return script(&emit);
}

static struct emit alter(const struct sides *sides, struct object *live, struct object *desired,
                         bool *in_place)
{
    struct emit emit = begin(sides);
    const struct kind_info *info = kind_info(live->id.kind);
    struct change *change = talloc_zero(emit.ctx, struct change);
    *change = (struct change){.op = CHANGE_ALTER, .live = live, .desired = desired};
    for (size_t i = 0; i < info->n_attrs; i++)
        if (!value_same(info->attrs[i].type, &live->values[i], &desired->values[i]))
            change->attrs |= (uint64_t)1 << i;
    emit.change = change;
    *in_place = ddl_of(live->id.kind)->alter(&emit, live, desired, change);
    return emit;
}

/* NULL: it can't be done in place. */
static const char *altered(const struct sides *sides, struct object *live, struct object *desired)
{
    bool in_place;
    struct emit emit = alter(sides, live, desired, &in_place);
    return in_place ? script(&emit) : NULL;
}

static struct step retyped(const struct sides *sides, const char *from, const char *to)
{
    struct model *live = model_new(sides), *desired = model_new(sides);
    struct object *a = column(live, "t", "c", from), *b = column(desired, "t", "c", to);
    model_link(live);
    model_link(desired);
    struct emit emit = {.ctx = talloc_new(sides), .live = live, .desired = desired};
    struct change change = {.op = CHANGE_ALTER, .live = a, .desired = b, .attrs = 1};
    assert_true(ddl_of(KIND_column)->alter(&emit, a, b, &change));
    assert_int_equal(emit.n, 1);
    return emit.steps[0];
}

static void a_table_says_all_in_one_statement(void **state)
{
    const struct sides *s = *state;
    struct object *t = add(s->desired, KIND_table, "Orders");
    object_set(t, ATTR_table_persistence, "unlogged");
    object_set(t, ATTR_table_partition_by, "RANGE (at)");
    set_list(t, ATTR_table_options, "fillfactor=70 toast.autovacuum_enabled=off");
    struct object *id = column(s->desired, "Orders", "id", "bigint");
    object_set(id, ATTR_column_identity, "always");
    object_set_bool(id, ATTR_column_not_null, true);
    struct object *at = column(s->desired, "Orders", "at", "timestamp with time zone");
    object_set(at, ATTR_column_default, "now()");
    struct object *name = column(s->desired, "Orders", "select", "text");
    set_list(name, ATTR_column_collation, "pg_catalog C");
    struct object *sum = column(s->desired, "Orders", "sum", "integer");
    object_set(sum, ATTR_column_generated, "1 + 1");
    assert_string_equal(created(s, t), "CREATE UNLOGGED TABLE IF NOT EXISTS public.\"Orders\" (\n"
                                       "    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,\n"
                                       "    at timestamp with time zone DEFAULT now(),\n"
                                       "    \"select\" text COLLATE pg_catalog.\"C\",\n"
                                       "    sum integer GENERATED ALWAYS AS (1 + 1) STORED\n"
                                       ") PARTITION BY RANGE (at) WITH (fillfactor=70, "
                                       "toast.autovacuum_enabled='off')");
    assert_string_equal(dropped(s, t), "DROP TABLE IF EXISTS public.\"Orders\"");
}

static void a_partition_copies_its_parent_and_says_what_differs(void **state)
{
    const struct sides *s = *state;
    struct object *p = add(s->desired, KIND_table, "p");
    object_set(p, ATTR_table_partition_by, "LIST (a)");
    column(s->desired, "p", "a", "integer");
    object_set(column(s->desired, "p", "b", "integer"), ATTR_column_default, "1");
    struct object *c = add(s->desired, KIND_table, "c");
    set_list(c, ATTR_table_partition_of, "public p");
    object_set(c, ATTR_table_bound, "FOR VALUES IN (1)");
    struct object *a = column(s->desired, "c", "a", "integer");
    struct object *b = column(s->desired, "c", "b", "integer");
    object_set_bool(a, ATTR_column_inherited, true);
    object_set_bool(b, ATTR_column_inherited, true);
    object_set(b, ATTR_column_default, "2");
    assert_string_equal(created(s, c),
                        "CREATE TABLE IF NOT EXISTS public.c PARTITION OF public.p (\n"
                        "    b DEFAULT 2\n) FOR VALUES IN (1)");
    object_set(b, ATTR_column_default, NULL);
    assert_string_equal(created(s, c),
                        "CREATE TABLE IF NOT EXISTS public.c PARTITION OF public.p FOR VALUES IN "
                        "(1)\nALTER TABLE public.c ALTER COLUMN b DROP DEFAULT");
    assert_string_equal(created(s, b), "");
    assert_string_equal(dropped(s, b), "");
    add(s->live, KIND_table, "c");
    assert_string_equal(created(s, model_get_part(s->desired, KIND_column, "public", "p", "b")),
                        "ALTER TABLE public.p ADD COLUMN IF NOT EXISTS b integer DEFAULT 1\n"
                        "ALTER TABLE public.c ALTER COLUMN b DROP DEFAULT");
}

static void a_partition_with_columns_in_another_order_is_attached(void **state)
{
    const struct sides *s = *state;
    object_set(add(s->desired, KIND_table, "p"), ATTR_table_partition_by, "LIST (a)");
    column(s->desired, "p", "a", "integer");
    column(s->desired, "p", "b", "integer");
    struct object *c = add(s->desired, KIND_table, "c");
    set_list(c, ATTR_table_partition_of, "public p");
    object_set(c, ATTR_table_bound, "DEFAULT");
    object_set_bool(column(s->desired, "c", "b", "integer"), ATTR_column_inherited, true);
    object_set_bool(column(s->desired, "c", "a", "integer"), ATTR_column_inherited, true);
    assert_string_equal(created(s, c),
                        "CREATE TABLE IF NOT EXISTS public.c (\n    b integer,\n    a integer\n)\n"
                        "[guarded] ALTER TABLE ONLY public.p ATTACH PARTITION public.c DEFAULT");
}

static void a_new_bound_detaches_and_attaches(void **state)
{
    const struct sides *s = *state;
    struct object *live = add(s->live, KIND_table, "c"), *c = add(s->desired, KIND_table, "c");
    set_list(live, ATTR_table_partition_of, "public p");
    set_list(c, ATTR_table_partition_of, "public p");
    object_set(live, ATTR_table_bound, "FOR VALUES IN (1)");
    object_set(c, ATTR_table_bound, "FOR VALUES IN (2)");
    assert_string_equal(altered(s, live, c),
                        "[guarded] ALTER TABLE public.p DETACH PARTITION public.c\n"
                        "[guarded] ALTER TABLE ONLY public.p ATTACH PARTITION public.c FOR VALUES "
                        "IN (2)");
    object_set(c, ATTR_table_partition_by, "LIST (b)");
    assert_null(altered(s, live, c));
}

static void a_column_is_added_dropped_and_priced(void **state)
{
    const struct sides *s = *state;
    struct object *table = add(s->live, KIND_table, "t");
    object_set(table, ATTR_table_rows, "12000");
    object_set(table, ATTR_table_bytes, "1258291");
    struct object *old = column(s->live, "t", "old", "text");
    struct object *size = column(s->desired, "t", "disk_size", "bigint");
    object_set(size, ATTR_column_default, "0");
    object_set_bool(size, ATTR_column_not_null, true);
    assert_string_equal(
        created(s, size),
        "ALTER TABLE public.t ADD COLUMN IF NOT EXISTS disk_size bigint DEFAULT 0 NOT NULL");
    struct emit emit = begin(s);
    ddl_of(KIND_column)->drop(&emit, old);
    assert_string_equal(script(&emit), "ALTER TABLE public.t DROP COLUMN IF EXISTS old");
    assert_int_equal(emit.steps[0].hazards[0].class, HAZARD_drop_column);
    assert_string_equal(emit.steps[0].hazards[0].words,
                        "column public.t.old in 12,000 rows (1.2 MB) of table public.t");
}

static void adding_a_column_rewrites_only_where_each_row_needs_its_own_value(void **state)
{
    const struct sides *s = *state;
    static const struct {
        const char *value;
        enum work work;
    } cases[] = {{"0", WORK_NONE},
                 {"now()", WORK_NONE},
                 {"gen_random_uuid()", WORK_REWRITE},
                 {"nextval('public.s'::regclass)", WORK_REWRITE}};
    struct object *c = column(s->desired, "t", "c", "text");
    add(s->live, KIND_table, "t");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        object_set(c, ATTR_column_default, cases[i].value);
        struct emit emit = begin(s);
        ddl_of(KIND_column)->create(&emit, c);
        assert_int_equal(emit.steps[0].work, cases[i].work);
    }
}

static void a_change_of_type_is_made_by_the_mildest_cast(void **state)
{
    const struct sides *s = *state;
    static const struct {
        const char *from, *to, *using;
        enum work work;
        bool loses;
    } cases[] = {
        {"character varying(10)", "character varying(20)", NULL, WORK_NONE, false},
        {"character varying(20)", "character varying(10)", NULL, WORK_REWRITE, false},
        {"character varying(20)", "text", NULL, WORK_NONE, false},
        {"text", "character varying", NULL, WORK_NONE, false},
        {"text", "character varying(5)", NULL, WORK_REWRITE, false},
        {"numeric(10,2)", "numeric(12,2)", NULL, WORK_NONE, false},
        {"numeric(10,2)", "numeric", NULL, WORK_NONE, false},
        {"numeric(10,2)", "numeric(10,1)", NULL, WORK_REWRITE, true},
        {"numeric", "integer", NULL, WORK_REWRITE, true},
        {"integer", "bigint", NULL, WORK_REWRITE, false},
        {"bigint", "integer", NULL, WORK_REWRITE, false},
        {"double precision", "real", NULL, WORK_REWRITE, true},
        {"real", "double precision", NULL, WORK_REWRITE, false},
        {"integer", "numeric(10,2)", NULL, WORK_REWRITE, false},
        {"timestamp without time zone", "date", NULL, WORK_REWRITE, true},
        {"date", "timestamp without time zone", NULL, WORK_REWRITE, false},
        {"timestamp(3) without time zone", "timestamp(6) without time zone", NULL, WORK_NONE,
         false},
        {"timestamp without time zone", "timestamp with time zone", NULL, WORK_REWRITE, false},
        {"text", "integer", "c::integer", WORK_REWRITE, false},
        {"text", "uuid", "c::uuid", WORK_REWRITE, false},
        {"text", "integer[]", "c::integer[]", WORK_REWRITE, false},
        {"text[]", "uuid[]", "c::uuid[]", WORK_REWRITE, false},
        {"integer[]", "bigint[]", NULL, WORK_REWRITE, false},
        {"integer", "text", NULL, WORK_REWRITE, false},
        {"integer", "boolean", "c::boolean", WORK_REWRITE, true},
        {"integer", "uuid", "c::text::uuid", WORK_REWRITE, false},
        {"json", "jsonb", NULL, WORK_REWRITE, false},
        {"jsonb", "integer", "c::integer", WORK_REWRITE, true},
        {"text", "public.\"My.Type\"", "c::public.\"My.Type\"", WORK_REWRITE, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct step step = retyped(s, cases[i].from, cases[i].to);
        char *want =
            talloc_asprintf(s, "ALTER TABLE public.t ALTER COLUMN c TYPE %s%s%s", cases[i].to,
                            cases[i].using ? " USING " : "", cases[i].using ? cases[i].using : "");
        assert_string_equal(step.sql, want);
        assert_int_equal(step.work, cases[i].work);
        bool loses = false;
        for (size_t j = 0; j < step.n_hazards; j++)
            loses |= step.hazards[j].class == HAZARD_narrow_type;
        assert_int_equal(loses, cases[i].loses);
    }
}

static void the_default_steps_aside_for_a_cast(void **state)
{
    const struct sides *s = *state;
    struct object *a = column(s->live, "t", "c", "text");
    struct object *b = column(s->desired, "t", "c", "integer");
    object_set(a, ATTR_column_default, "'1'::text");
    object_set(b, ATTR_column_default, "1");
    object_set_bool(b, ATTR_column_not_null, true);
    assert_string_equal(altered(s, a, b),
                        "ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT\n"
                        "ALTER TABLE public.t ALTER COLUMN c TYPE integer USING c::integer\n"
                        "ALTER TABLE public.t ALTER COLUMN c SET DEFAULT 1\n"
                        "ALTER TABLE public.t ALTER COLUMN c SET NOT NULL");
}

static void the_default_of_a_parent_is_its_own(void **state)
{
    const struct sides *s = *state;
    object_set(add(s->live, KIND_table, "t"), ATTR_table_partition_by, "LIST (c)");
    struct object *a = column(s->live, "t", "c", "integer");
    struct object *b = column(s->desired, "t", "c", "integer");
    object_set(b, ATTR_column_default, "1");
    assert_string_equal(altered(s, a, b), "ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT 1");
}

static void generated_columns_change_where_the_server_can(void **state)
{
    const struct sides *s = *state;
    struct object *a = column(s->live, "t", "c", "integer");
    struct object *b = column(s->desired, "t", "c", "integer");
    object_set(a, ATTR_column_generated, "x + 1");
    object_set(b, ATTR_column_generated, "x + 2");
    assert_null(altered(s, a, b));
    s->live->server_version = 170000;
    assert_string_equal(altered(s, a, b),
                        "ALTER TABLE public.t ALTER COLUMN c SET EXPRESSION AS (x + 2)");
    object_set(b, ATTR_column_generated, NULL);
    assert_string_equal(altered(s, a, b),
                        "ALTER TABLE public.t ALTER COLUMN c DROP EXPRESSION IF EXISTS");
    assert_null(altered(s, b, a));
}

static void identity_takes_over_from_serial_and_counts_on(void **state)
{
    const struct sides *s = *state;
    struct object *a = column(s->live, "t", "id", "integer");
    object_set(a, ATTR_column_default, "nextval('public.t_id_seq'::regclass)");
    struct object *sequence = add(s->live, KIND_sequence, "t_id_seq");
    set_list(sequence, ATTR_sequence_owned_by, "public t id");
    struct object *b = column(s->desired, "t", "id", "integer");
    object_set(b, ATTR_column_identity, "by default");
    const char *sql = altered(s, a, b);
    static const char *const parts[] = {
        "[guarded] ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT\n",
        "[guarded] ALTER TABLE public.t ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY "
        "(SEQUENCE NAME public.t_id_seq_new)\n",
        "greatest(pg_catalog.max(id)::bigint, "
        "pg_catalog.pg_sequence_last_value(pg_catalog.to_regclass('public.t_id_seq')))",
        "[guarded] DROP SEQUENCE IF EXISTS public.t_id_seq\n",
        "ALTER SEQUENCE IF EXISTS public.t_id_seq_new RENAME TO t_id_seq"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        sql = strstr(sql, parts[i]);
        assert_non_null(sql);
    }
    assert_string_equal(dropped(s, sequence), "");
}

static void identity_options_are_set_and_reset(void **state)
{
    const struct sides *s = *state;
    struct object *a = column(s->live, "t", "id", "integer");
    struct object *b = column(s->desired, "t", "id", "integer");
    object_set(a, ATTR_column_identity, "always");
    object_set(b, ATTR_column_identity, "by default");
    struct list *have = list_new(s), *want = list_new(s);
    list_add(have, "START 5");
    list_add(have, "CYCLE");
    list_add(want, "INCREMENT 2");
    list_add(want, "MINVALUE 3");
    object_set_list(a, ATTR_column_identity_options, have);
    object_set_list(b, ATTR_column_identity_options, want);
    assert_string_equal(altered(s, a, b),
                        "ALTER TABLE public.t ALTER COLUMN id SET GENERATED BY DEFAULT\n"
                        "ALTER TABLE public.t ALTER COLUMN id SET INCREMENT 2 SET MINVALUE 3 SET "
                        "NO CYCLE SET START 3");
}

static struct object *constraint(struct model *model, const char *name, const char *type)
{
    struct object *object = part(model, KIND_constraint, "t", name);
    object_set(object, ATTR_constraint_type, type);
    return object;
}

static void constraints_are_added_once(void **state)
{
    const struct sides *s = *state;
    column(s->desired, "t", "a", "integer");
    struct object *check = constraint(s->desired, "it's", "check");
    object_set(check, ATTR_constraint_expression, "a > 0");
    struct emit emit = begin(s);
    ddl_of(KIND_constraint)->create(&emit, check);
    assert_string_equal(emit.steps[0].sql,
                        "ALTER TABLE public.t ADD CONSTRAINT \"it's\" CHECK (a > 0)");
    assert_string_equal(emit.steps[0].guard,
                        "NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = "
                        "pg_catalog.to_regclass('public.t') AND conname = 'it''s')");
    object_set_bool(check, ATTR_constraint_inherited, true);
    assert_string_equal(created(s, check), "");
}

static void each_type_of_constraint_is_written_whole(void **state)
{
    const struct sides *s = *state;
    struct object *key = constraint(s->desired, "k", "foreign key");
    set_list(key, ATTR_constraint_columns, "a b");
    set_list(key, ATTR_constraint_references, "public other");
    set_list(key, ATTR_constraint_ref_columns, "x y");
    object_set(key, ATTR_constraint_match, "full");
    object_set(key, ATTR_constraint_on_update, "no action");
    object_set(key, ATTR_constraint_on_delete, "set null");
    set_list(key, ATTR_constraint_on_delete_columns, "b");
    object_set_bool(key, ATTR_constraint_deferrable, true);
    object_set_bool(key, ATTR_constraint_initially_deferred, true);
    object_set_bool(key, ATTR_constraint_not_valid, true);
    struct text text = text_new(s);
    ddl_constraint_definition(&text, key);
    assert_string_equal(text.s,
                        "CONSTRAINT k FOREIGN KEY (a, b) REFERENCES public.other (x, y) MATCH FULL "
                        "ON UPDATE NO ACTION ON DELETE SET NULL (b) DEFERRABLE INITIALLY DEFERRED "
                        "NOT VALID");
    struct object *unique = constraint(s->desired, "u", "unique");
    set_list(unique, ATTR_constraint_columns, "a");
    set_list(unique, ATTR_constraint_include, "b");
    object_set_bool(unique, ATTR_constraint_nulls_not_distinct, true);
    set_list(unique, ATTR_constraint_options, "fillfactor=70");
    text = text_new(s);
    ddl_constraint_definition(&text, unique);
    assert_string_equal(
        text.s, "CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) WITH (fillfactor=70)");
    struct object *exclude = constraint(s->desired, "x", "exclude");
    object_set(exclude, ATTR_constraint_method, "gist");
    set_list(exclude, ATTR_constraint_elements, "a lower(b)");
    set_list(exclude, ATTR_constraint_operators, "= &&");
    object_set(exclude, ATTR_constraint_predicate, "a > 0");
    text = text_new(s);
    ddl_constraint_definition(&text, exclude);
    assert_string_equal(
        text.s, "CONSTRAINT x EXCLUDE USING gist (a WITH =, (lower(b)) WITH &&) WHERE (a > 0)");
}

static void a_constraint_is_validated_in_place_and_else_made_again(void **state)
{
    const struct sides *s = *state;
    add(s->live, KIND_table, "t");
    struct object *a = constraint(s->live, "k", "check"), *b = constraint(s->desired, "k", "check");
    object_set(a, ATTR_constraint_expression, "a > 0");
    object_set(b, ATTR_constraint_expression, "a > 0");
    object_set_bool(a, ATTR_constraint_not_valid, true);
    assert_string_equal(altered(s, a, b), "ALTER TABLE public.t VALIDATE CONSTRAINT k");
    object_set(b, ATTR_constraint_expression, "a > 1");
    assert_null(altered(s, a, b));
}

static void an_index_keeps_expressions_in_parentheses(void **state)
{
    const struct sides *s = *state;
    struct object *index = add(s->desired, KIND_index, "i");
    set_list(index, ATTR_index_table, "public t");
    object_set_bool(index, ATTR_index_unique, true);
    set_list(index, ATTR_index_keys, "\"a\"\"b\" lower(c) d");
    struct list *options = list_new(s);
    list_add(options, "COLLATE pg_catalog.\"C\" text_pattern_ops DESC");
    list_add(options, "");
    list_add(options, "NULLS FIRST");
    object_set_list(index, ATTR_index_key_options, options);
    set_list(index, ATTR_index_include, "e");
    object_set(index, ATTR_index_predicate, "d > 0");
    assert_string_equal(created(s, index),
                        "CREATE UNIQUE INDEX IF NOT EXISTS i ON public.t (\"a\"\"b\" COLLATE "
                        "pg_catalog.\"C\" text_pattern_ops DESC, (lower(c)), d NULLS FIRST) "
                        "INCLUDE (e) WHERE d > 0");
    struct object *live = add(s->live, KIND_index, "i");
    for (int i = 0; i < N_ATTRS_index; i++)
        live->values[i] = index->values[i];
    set_list(live, ATTR_index_options, "fillfactor=70");
    assert_string_equal(altered(s, live, index), "ALTER INDEX public.i RESET (fillfactor)");
    object_set_bool(live, ATTR_index_invalid, true);
    assert_null(altered(s, live, index));
}

static void labels_are_added_in_their_places(void **state)
{
    const struct sides *s = *state;
    struct object *a = add(s->live, KIND_enum, "mood"), *b = add(s->desired, KIND_enum, "mood");
    set_list(a, ATTR_enum_labels, "sad happy");
    set_list(b, ATTR_enum_labels, "awful sad o'k happy great");
    assert_string_equal(altered(s, a, b),
                        "ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'awful' BEFORE 'sad'\n"
                        "ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'o''k' AFTER 'sad'\n"
                        "ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'great'");
}

static void an_enum_that_loses_a_label_is_replaced(void **state)
{
    const struct sides *s = *state;
    struct object *a = add(s->live, KIND_enum, "mood"), *b = add(s->desired, KIND_enum, "mood");
    set_list(a, ATTR_enum_labels, "sad ok happy");
    set_list(b, ATTR_enum_labels, "happy sad");
    struct object *from = column(s->live, "t", "m", "public.mood[]");
    struct object *to = column(s->desired, "t", "m", "public.mood[]");
    object_set(from, ATTR_column_default, "'{}'::public.mood[]");
    object_set(to, ATTR_column_default, "'{}'");
    assert_null(altered(s, a, b));
    struct emit emit = begin(s);
    ddl_of(KIND_column)->release(&emit, from);
    ddl_of(KIND_enum)->drop(&emit, a);
    ddl_of(KIND_enum)->create(&emit, b);
    ddl_of(KIND_column)->restore(&emit, to);
    assert_string_equal(script(&emit),
                        "ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT\n"
                        "[guarded] ALTER TYPE public.mood RENAME TO mood_old\n"
                        "[guarded] CREATE TYPE public.mood AS ENUM ('happy', 'sad')\n"
                        "DROP TYPE IF EXISTS public.mood_old\n"
                        "[guarded] ALTER TABLE public.t ALTER COLUMN m TYPE public.mood[] USING "
                        "m::text[]::public.mood[]\n"
                        "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT '{}'");
    assert_int_equal(emit.steps[1].hazards[0].class, HAZARD_drop_enum_value);
    assert_string_equal(emit.steps[1].hazards[0].words, "label 'ok' of enum type public.mood");
    assert_true(emit.steps[3].late);
    assert_ptr_equal(emit.steps[3].needs[1], to);
}

static void columns_of_a_replaced_range_are_text_meanwhile(void **state)
{
    const struct sides *s = *state;
    struct object *a = add(s->live, KIND_range, "fr"), *b = add(s->desired, KIND_range, "fr");
    object_set(a, ATTR_range_subtype, "real");
    object_set(b, ATTR_range_subtype, "double precision");
    struct object *from = column(s->live, "t", "c", "public.fr");
    struct object *to = column(s->desired, "t", "c", "public.fr");
    assert_null(altered(s, a, b));
    struct emit emit = begin(s);
    ddl_of(KIND_column)->release(&emit, from);
    ddl_of(KIND_range)->drop(&emit, a);
    ddl_of(KIND_range)->create(&emit, b);
    ddl_of(KIND_column)->restore(&emit, to);
    assert_string_equal(
        script(&emit),
        "[guarded] ALTER TABLE public.t ALTER COLUMN c TYPE text USING c::text\n"
        "[guarded] DROP TYPE IF EXISTS public.fr\n"
        "[guarded] CREATE TYPE public.fr AS RANGE (subtype = double precision)\n"
        "[guarded] ALTER TABLE public.t ALTER COLUMN c TYPE public.fr USING c::text::public.fr");
}

static void domains_and_composites_come_with_their_parts(void **state)
{
    const struct sides *s = *state;
    struct object *domain = add(s->desired, KIND_domain, "d");
    object_set(domain, ATTR_domain_type, "text");
    object_set(domain, ATTR_domain_default, "''");
    object_set_bool(domain, ATTR_domain_not_null, true);
    struct object *check = part(s->desired, KIND_domain_constraint, "d", "c");
    object_set(check, ATTR_domain_constraint_expression, "VALUE <> ''");
    assert_string_equal(created(s, domain),
                        "[guarded] CREATE DOMAIN public.d AS text DEFAULT '' NOT NULL");
    assert_string_equal(created(s, check),
                        "[guarded] ALTER DOMAIN public.d ADD CONSTRAINT c CHECK (VALUE <> '')");
    struct object *composite = add(s->desired, KIND_composite, "point");
    object_set(part(s->desired, KIND_attribute, "point", "x"), ATTR_attribute_type, "integer");
    struct object *y = part(s->desired, KIND_attribute, "point", "y");
    object_set(y, ATTR_attribute_type, "text");
    set_list(y, ATTR_attribute_collation, "pg_catalog C");
    assert_string_equal(created(s, composite),
                        "[guarded] CREATE TYPE public.point AS (\n    x integer,\n    y text "
                        "COLLATE pg_catalog.\"C\"\n)");
    assert_string_equal(created(s, y),
                        "[guarded] ALTER TYPE public.point ADD ATTRIBUTE y text COLLATE "
                        "pg_catalog.\"C\"");
}

static struct object *sequence(struct model *model, const char *increment, const char *min,
                               const char *max, const char *start)
{
    struct object *object = add(model, KIND_sequence, "s");
    object_set(object, ATTR_sequence_increment, increment);
    object_set(object, ATTR_sequence_min, min);
    object_set(object, ATTR_sequence_max, max);
    object_set(object, ATTR_sequence_start, start);
    object_set(object, ATTR_sequence_cache, "1");
    return object;
}

static void a_sequence_says_only_what_is_unusual(void **state)
{
    const struct sides *s = *state;
    struct object *live = sequence(s->live, "1", "1", "9223372036854775807", "1");
    assert_string_equal(created(s, live), "CREATE SEQUENCE IF NOT EXISTS public.s");
    struct object *desired = sequence(s->desired, "-2", "-32768", "-1", "-5");
    object_set(desired, ATTR_sequence_type, "smallint");
    column(s->desired, "t", "a", "smallint");
    set_list(desired, ATTR_sequence_owned_by, "public t a");
    assert_string_equal(created(s, desired),
                        "CREATE SEQUENCE IF NOT EXISTS public.s AS smallint INCREMENT BY -2 START "
                        "WITH -5\nALTER SEQUENCE public.s OWNED BY public.t.a");
    assert_string_equal(altered(s, live, desired),
                        "ALTER SEQUENCE public.s AS smallint INCREMENT BY -2 MINVALUE -32768 "
                        "MAXVALUE -1 START WITH -5\nALTER SEQUENCE public.s OWNED BY public.t.a");
}

static void extensions_are_updated_and_moved(void **state)
{
    const struct sides *s = *state;
    struct identity id = {.kind = KIND_extension, .name = "hstore"};
    struct object *a = model_add(s->live, &id), *b = model_add(s->desired, &id);
    object_set_bool(a, ATTR_extension_relocatable, true);
    object_set(b, ATTR_extension_schema, "ext");
    object_set(b, ATTR_extension_version, "1.8");
    assert_string_equal(created(s, b),
                        "CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA ext VERSION '1.8'");
    assert_string_equal(altered(s, a, b), "ALTER EXTENSION hstore UPDATE TO '1.8'\n"
                                          "ALTER EXTENSION hstore SET SCHEMA ext");
    object_set_bool(a, ATTR_extension_relocatable, false);
    assert_null(altered(s, a, b));
    object_set_bool(a, ATTR_extension_relocatable, true);
    object_set(a, ATTR_extension_version, "1.10");
    assert_null(altered(s, a, b));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_table_says_all_in_one_statement),
        TEST(a_partition_copies_its_parent_and_says_what_differs),
        TEST(a_partition_with_columns_in_another_order_is_attached),
        TEST(a_new_bound_detaches_and_attaches),
        TEST(a_column_is_added_dropped_and_priced),
        TEST(adding_a_column_rewrites_only_where_each_row_needs_its_own_value),
        TEST(a_change_of_type_is_made_by_the_mildest_cast),
        TEST(the_default_steps_aside_for_a_cast),
        TEST(the_default_of_a_parent_is_its_own),
        TEST(generated_columns_change_where_the_server_can),
        TEST(identity_takes_over_from_serial_and_counts_on),
        TEST(identity_options_are_set_and_reset),
        TEST(constraints_are_added_once),
        TEST(each_type_of_constraint_is_written_whole),
        TEST(a_constraint_is_validated_in_place_and_else_made_again),
        TEST(an_index_keeps_expressions_in_parentheses),
        TEST(labels_are_added_in_their_places),
        TEST(an_enum_that_loses_a_label_is_replaced),
        TEST(columns_of_a_replaced_range_are_text_meanwhile),
        TEST(domains_and_composites_come_with_their_parts),
        TEST(a_sequence_says_only_what_is_unusual),
        TEST(extensions_are_updated_and_moved),
    };
    return cmocka_run_group_tests_name("ddl", tests, NULL, NULL);
}
