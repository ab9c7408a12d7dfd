load helpers

tables() { for t in "$@"; do live "CREATE TABLE $t (id serial PRIMARY KEY, v text)"; done; }

@test "an_ignored_table_is_neither_dropped_nor_created_nor_changed" {
    tables gone kept
    live "CREATE INDEX ON gone (v); COMMENT ON COLUMN gone.v IS 'x'"
    file a.sql <<'SQL'
CREATE TABLE other (id integer);
CREATE TABLE kept (id integer);
SQL
    printf '# ours is ours\ngone\ntable public.other\npublic.kept\n' >schema/.reconcileignore
    expect 0 reconcile plan --detailed-exitcode
    says '3 objects are left out by ignore rules.'
    expect 0 reconcile drift
}

@test "later_rules_win_and_an_exclamation_mark_takes_back" {
    tables tmp_a tmp_b
    : | file a.sql
    expect 3 reconcile plan --ignore 'tmp_*' --ignore '!table public.tmp_b'
    says 'table public.tmp_b'
    never_says 'tmp_a'
    says '1 object is left out'
    expect 0 reconcile plan --ignore '!table public.tmp_b' --ignore 'tmp_*'
}

@test "a_schema_is_left_out_with_all_that_is_in_it" {
    live 'CREATE SCHEMA staging'
    tables staging.a staging.b
    file a.sql <<'SQL'
CREATE SCHEMA staging;
CREATE TABLE staging.c (id integer);
SQL
    expect 0 reconcile plan --ignore 'schema staging' --detailed-exitcode
    says '1 object is left out'
    # Only what is in it, and from there something back.
    expect 0 reconcile plan --ignore 'staging.*' --ignore '!staging.c' --format json
    says '"object": "table staging.c"'
    never_says '"object": "table staging.a"'
}

@test "kinds_are_named_as_plans_print_them_and_arguments_need_not_be_said" {
    live "CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
          CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'"
    : | file a.sql
    expect 0 reconcile plan --detailed-exitcode --ignore 'materialized view public.*' --ignore 'function public.f'
    expect 2 reconcile plan --detailed-exitcode --ignore 'view public.*' --ignore 'function public.f(text)'
    expect 1 reconcile plan --ignore 'tabel public.x'
    says 'begins with no kind of object'
    expect 1 reconcile plan --ignore 'table '
    says 'has no pattern'
}

@test "the_books_of_migration_tools_are_left_out_and_named" {
    live 'CREATE SCHEMA sqitch'
    tables schema_migrations '"__EFMigrationsHistory"' sqitch.changes
    : | file a.sql
    expect 0 reconcile plan --detailed-exitcode --manage-schema '*'
    says 'Left out, as migration tools keep their books there: schema sqitch, table public."__EFMigrationsHistory", table public.schema_migrations.'
    expect 0 reconcile plan --format json
    says '"of_migration_tools"'
    expect 3 reconcile plan --ignore '!schema_migrations'
    says '- table public.schema_migrations'
    # The files declare it: then it is a table like any other.
    echo 'CREATE TABLE schema_migrations (id integer, v text);' | file a.sql
    expect 2 reconcile drift
    says '~ table public.schema_migrations'
}

@test "pull_leaves_out_what_the_rules_and_the_books_name" {
    tables a b schema_migrations
    printf 'table public.b\n' >schema/.reconcileignore
    expect 0 reconcile pull
    says 'Left out, as migration tools'
    [ -e schema/public/tables/a.sql ]
    [ ! -e schema/public/tables/b.sql ]
    [ ! -e schema/public/tables/schema_migrations.sql ]
    expect 0 reconcile plan --detailed-exitcode
}

@test "negation_goes_by_order_and_kind_and_not_into_a_schema_that_is_left_out" {
    live 'CREATE TABLE tmp_a (a int); CREATE TABLE tmp_b (a int); CREATE VIEW tmp_v AS SELECT 1 AS a;
        CREATE TABLE "!odd" (a int); CREATE SCHEMA st; CREATE TABLE st.c (a int)'
    echo 'CREATE SCHEMA st;' | file a.sql
    left() { # RULES DROPPED: what is to go under these rules
        printf "$1" >schema/.reconcileignore
        reconcile plan --format json >plan.json || true
        diff <(jq -r '.changes[] | select(.with_parent | not).object' plan.json | tr '\n' ',') <(printf '%s' "$2")
    }
    left 'tmp_*\n!table tmp_b\nst.*\n\\!odd\n' 'table public.tmp_b,'
    left 'tmp_*\r\n!table tmp_b\r\nst.*\r\n\\!odd\r\n' 'table public.tmp_b,'
    left '!table tmp_b\ntmp_*\nst.*\n\\!odd\n' ''
    left 'tmp_*\n!view tmp_*\n# !table tmp_a\nst.*\n\\!odd\n' 'view public.tmp_v,'
    left 'tmp_*\n!tmp_*\nview *\ntable tmp_a\n\\!odd\nschema st\n!table st.c\n' 'table public.tmp_b,'
    printf '!\n' >schema/.reconcileignore
    expect 1 reconcile plan
    says 'the ignore rule "!" has no pattern'
}
