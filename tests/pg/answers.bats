load helpers

# What the server answers about expressions: not moved by settings, shown when asked, and never
# taken for an answer where it gives none.

# A database, and files that differ from it in every value.
given_differences() {
    live "CREATE TABLE t (id bigint, at timestamptz DEFAULT '2020-01-01', d date DEFAULT '2020-02-03',
            i interval DEFAULT '1 day 02:00', f float8 DEFAULT 1.0 / 3, m money DEFAULT '12.5',
            b bytea DEFAULT 'abc', x xml DEFAULT '<a/>', s text DEFAULT 'a\b', z text[] DEFAULT '{NULL}',
            \"Q\" text, CHECK (\"Q\" IN ('a', 'b')), CHECK (id > 0));
        CREATE TABLE p (k integer) PARTITION BY RANGE (k);
        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
        CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (2) TO (3);
        CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT \$1';
        CREATE VIEW v AS SELECT count(*) AS n, f(1) AS f FROM t WHERE id > 0;
        CREATE VIEW w AS SELECT count(*) AS n FROM p WHERE k = 1;
        CREATE VIEW n AS SELECT count(*) AS n FROM t WHERE s = NULL;
        CREATE VIEW c AS SELECT count(*) AS n FROM t WHERE id < 0"
    file t.sql <<'SQL'
CREATE TABLE t (id bigint, at timestamptz DEFAULT '2020-01-02', d date DEFAULT '2020-02-04',
    i interval DEFAULT '2 days 02:00', f float8 DEFAULT 2.0 / 3, m money DEFAULT '13.5',
    b bytea DEFAULT 'abd', x xml DEFAULT 'b<b/>', s text DEFAULT 'a\c', z text[] DEFAULT '{NULL,b}',
    "Q" text, CHECK ("Q" IN ('a', 'c')), CHECK (id > 0));
CREATE TABLE p (k integer) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (2) TO (3);
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE VIEW v AS SELECT count(id) AS n, f(1) AS f FROM t WHERE id > 0;
CREATE VIEW w AS SELECT count(k) AS n FROM p WHERE k = 1;
CREATE VIEW n AS SELECT count(id) AS n FROM t WHERE s = NULL;
CREATE VIEW c AS SELECT count(id) AS n FROM t WHERE id < 0;
SQL
}
explain() { "$RECONCILE" plan --explain-differences "$@" | grep -v '^Plan for database'; }

@test "no_setting_of_the_session_moves_an_answer" {
    given_differences
    live 'CREATE SCHEMA evil; CREATE TABLE evil.t (id text);
        CREATE FUNCTION evil.f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$SELECT 7$$'
    echo 'schema evil' >schema/.reconcileignore
    explain >expected
    grep -q 'as the server reads it' expected
    failed=0
    while read -r setting; do
        PGOPTIONS="$(printf -- '-c %s ' $setting)" explain >said
        cmp -s expected said && continue
        echo "$setting moves an answer:"
        diff expected said || failed=1
    done <<'SETTINGS'
TimeZone=Asia/Tokyo
DateStyle=German
IntervalStyle=iso_8601
extra_float_digits=-5
bytea_output=escape
xmloption=document
quote_all_identifiers=on
standard_conforming_strings=off
transform_null_equals=on
array_nulls=off
row_security=off
search_path=evil,public
constraint_exclusion=on
max_parallel_workers_per_gather=4 parallel_setup_cost=0 parallel_tuple_cost=0 min_parallel_table_scan_size=0
jit=on jit_above_cost=0
geqo=on geqo_threshold=2 geqo_seed=0.7
work_mem=64kB
SETTINGS
    [ "$failed" = 0 ]
}

# Some move answers only where a server has other locales or more data than this one.
@test "each_setting_that_could_move_an_answer_is_pinned_for_the_transaction" {
    live 'CREATE TABLE t (id integer)'
    file t.sql <<<'CREATE TABLE t (id integer);'
    PGOPTIONS='-c log_statement=all' expect 0 reconcile plan
    for name in search_path TimeZone DateStyle IntervalStyle extra_float_digits lc_monetary \
        quote_all_identifiers jit max_parallel_workers_per_gather enable_partition_pruning \
        constraint_exclusion geqo row_security; do
        grep -qi "SET LOCAL $name " "$PGHOST/log" || { echo "$name is not pinned"; return 1; }
    done
}

@test "explain_differences_prints_both_sides_and_the_servers_two_texts" {
    given_differences
    expect 0 reconcile plan --explain-differences
    says "    constraint public.t.\"t_Q_check\", expression  schema/t.sql:4
        different: the server plans them differently
        database
            (\"Q\" = ANY (ARRAY['a'::text, 'b'::text]))
        files
            \"Q\" IN ('a', 'c')
        database, as the server reads it
            (\"*VALUES*\".column1 = ANY ('{a,b}'::text[]))
        files, as the server reads it
            (\"*VALUES*\".column1 = ANY ('{a,c}'::text[]))"
    says '"Output": ["count(*)"'
    says '"Output": ["count(id)"'
    expect 0 reconcile plan
    never_says 'as the server reads it'
}

@test "a_question_that_the_server_can_not_answer_is_a_difference_with_its_ground" {
    live 'CREATE TABLE t (id integer, CHECK (id > 0))'
    file t.sql <<<"CREATE TABLE t (id integer, CHECK (id > 'x'));"
    expect 2 reconcile plan --detailed-exitcode --explain-differences
    says 'constraint public.t.t_id_check, expression'
    says 'different: the server understands only one of them: invalid input syntax for type integer'
}

# Constants that can't be computed are asked about without their values; here one can't be left out.
@test "where_the_server_understands_neither_side_the_plan_says_that_it_is_unconfirmed" {
    live "CREATE TABLE t (id integer, CHECK (id > 1 OR substring('x' FOR 1)::integer = 1))"
    file t.sql <<<"CREATE TABLE t (id integer, CHECK (id > 1 OR substring('x' FOR 1)::int4 = 1));"
    expect 0 reconcile plan --detailed-exitcode
    says 'constraint public.t.t_id_check, expression: taken to be the same: the server understands neither'
}

@test "constants_that_can_not_be_computed_are_compared_without_being_computed" {
    live "CREATE TABLE t (id integer, CHECK (id > 1 OR 'x'::text::integer = 1))"
    file t.sql <<<"CREATE TABLE t (id integer, CHECK (id > 1 OR CAST('x'::text AS int) = 1));"
    expect 0 reconcile plan --detailed-exitcode
    never_says 'nconfirmed'
    file t.sql <<<"CREATE TABLE t (id integer, CHECK (id > 1 OR CAST('y'::text AS int) = 1));"
    expect 2 reconcile plan --detailed-exitcode
    says 'expression'
    never_says 'nconfirmed'
}
