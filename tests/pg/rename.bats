load helpers

@test "a_rename_keeps_rows_and_an_obsolete_remark_is_harmless" {
    live "CREATE TABLE old (a integer, b text); INSERT INTO old VALUES (1, 'x')"
    file 1.sql <<'SQL'
CREATE TABLE new ( -- @renamed from=old
    a integer,
    c text -- @renamed from b
);
SQL
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT a || c FROM new")" = 1x ]
    expect 0 reconcile plan --detailed-exitcode
    says "No changes"
}

@test "a_rename_is_refused_where_both_names_are_there" {
    live "CREATE TABLE old (a integer); CREATE TABLE new (a integer)"
    file 1.sql <<'SQL'
-- @renamed from old
CREATE TABLE new (a integer);
SQL
    expect 1 reconcile plan
    says "1.sql:1:1: error: table public.old and public.new are both in the database"
}

@test "a_rename_is_refused_where_the_files_declare_both" {
    live "CREATE TABLE t (a integer)"
    file 1.sql <<'SQL'
CREATE TABLE t (
    a integer,
    b integer -- @renamed from a
);
SQL
    expect 1 reconcile plan
    says "1.sql:3:15: error: column public.t.a is renamed, but the files declare it, too"
}

@test "a_move_to_another_schema_is_refused_where_it_is_not_plain" {
    live "CREATE SCHEMA a; CREATE SCHEMA b;
          CREATE TABLE a.t (i integer PRIMARY KEY, s serial); CREATE INDEX ti ON a.t (s);
          CREATE TABLE b.u (i integer CONSTRAINT t_pkey PRIMARY KEY);
          CREATE TABLE a.twice (i integer); CREATE TABLE b.twice (i integer);
          CREATE TABLE a.m (i integer); CREATE TABLE b.m (i integer); CREATE TABLE a.n (i integer)"
    file 1.sql <<'SQL'
-- @renamed from a.t
CREATE TABLE b.t (i integer PRIMARY KEY, s serial);
CREATE TABLE b.u (i integer CONSTRAINT t_pkey PRIMARY KEY);
-- @renamed from a.twice
CREATE TABLE b.twice (i integer);
-- @renamed from a.m
CREATE TABLE b.n (i integer);
CREATE TABLE b.m (i integer);
-- @renamed from a.ti
CREATE INDEX tj ON b.u (i);
-- @renamed from a.t_s_seq
CREATE SEQUENCE b.s;
SQL
    expect 1 reconcile plan
    says "1.sql:1:1: error: the index of constraint a.t.t_pkey has a name that is taken in schema b"
    says "1.sql:4:1: error: table a.twice and b.twice are both in the database"
    says "1.sql:6:1: error: table a.m can't move: its old name is taken in the new schema"
    says "1.sql:9:1: error: an index stands in the schema of its table, and moves with that"
    says "1.sql:11:1: error: a sequence that a column owns moves with its table"
}

@test "a_remark_that_names_no_old_name_is_an_error" {
    file 1.sql <<'SQL'
-- @renamed old
CREATE TABLE t (a integer);
SQL
    expect 1 reconcile plan
    says "1.sql:1:1: error: the remark @renamed names no old name"
}

@test "a_drop_and_an_addition_alike_get_a_hint_and_no_rename" {
    live "CREATE TABLE t (a integer, b text)"
    file 1.sql <<'SQL'
CREATE TABLE t (a integer, c text);
SQL
    expect 3 reconcile plan
    says "column public.t.c is new, and column public.t.b, which is like it, is dropped"
    says "write -- @renamed from b"
    says "DROP COLUMN IF EXISTS b"
}

@test "columns_and_checks_of_partitions_follow_their_parents" {
    live "CREATE TABLE p (a integer, b integer CONSTRAINT c CHECK (b > 0)) PARTITION BY LIST (a);
          CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE INDEX i ON p (b); INSERT INTO p VALUES (1, 2)"
    file 1.sql <<'SQL'
CREATE TABLE p (
    key integer, -- @renamed from a
    -- @renamed from b
    value integer CONSTRAINT positive CHECK (value > 0)
) PARTITION BY LIST (key);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX i ON p (value);
SQL
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT key + value FROM p1")" = 3 ]
    [ "$(live "SELECT count(*) FROM pg_constraint WHERE conname = 'positive'")" = 2 ]
}
