load helpers

# Forms of INSERT beside plain VALUES with a key of columns.

# fixture NAME: standard input into fixtures/NAME
fixture() {
    mkdir -p "$(dirname "fixtures/$1")"
    cat >"fixtures/$1"
}

@test "with_before_the_insert_or_its_query_is_part_of_the_query" {
    echo 'CREATE TABLE t (name text PRIMARY KEY, n integer, at timestamptz);' | file a.sql
    fixture 1.sql <<'SQL'
WITH x (a, b) AS (VALUES ('w1', 5), ('w2', 6))
INSERT INTO t (name, n) SELECT a, b + 1 FROM x WHERE b > 0 ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n;
WITH x AS (SELECT 9 AS n) INSERT INTO t (name, n) VALUES ('v', (SELECT n FROM x)) ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n;
WITH x AS (SELECT 9 AS n) INSERT INTO t (name, n) WITH y AS (SELECT n + 1 AS m FROM x) SELECT 'y', m FROM y
ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n;
INSERT INTO t SELECT 'z' ON CONFLICT (name) DO NOTHING;
SQL
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT string_agg(name || coalesce(n::text, '-'), ' ' ORDER BY name) FROM t")" = 'v9 w16 w27 y10 z-' ]
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE t SET n = 0 WHERE name IN ('w2', 'y')"
    expect 0 reconcile plan
    says "~ name 'w2': n '0' -> '7'"
    says "~ name 'y': n '0' -> '10'"
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    fixture 1.sql <<'SQL'
WITH x AS (DELETE FROM t RETURNING *) INSERT INTO t (name) SELECT name FROM x ON CONFLICT (name) DO NOTHING;
INSERT INTO t (name) SELECT 'x' ON CONFLICT (name) DO NOTHING RETURNING name;
SQL
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:6: error: WITH x changes data'
    says 'fixtures/1.sql:2:1: error: INSERT ... RETURNING is not supported'
    says 'hint: leave RETURNING out'
}

@test "volatile_columns_of_a_query_make_no_row_different_and_are_not_evaluated" {
    echo 'CREATE TABLE t (name text PRIMARY KEY, n integer, at timestamptz, u uuid, s integer); CREATE SEQUENCE s;' | file a.sql
    fixture 1.sql <<'SQL'
INSERT INTO t SELECT 'x' || g, g, now(), gen_random_uuid(), nextval('s') FROM generate_series(1, 2) AS g
ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n, at = EXCLUDED.at, u = EXCLUDED.u, s = EXCLUDED.s;
SQL
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    before=$(live 'SELECT last_value FROM s')
    live "UPDATE t SET n = 0, at = '2000-01-01', u = NULL WHERE name = 'x2'"
    expect 0 reconcile plan
    says "~ name 'x2': n '0' -> '2'"
    [ "$(live 'SELECT last_value FROM s')" = "$before" ]
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT u IS NOT NULL AND at > '2001-01-01' FROM t WHERE name = 'x2'")" = t ]
    echo "INSERT INTO t SELECT 'x' || g FROM generate_series(1, 2) AS g WHERE random() < 0.5 ON CONFLICT (name) DO NOTHING;" | fixture 1.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:1: this query gives other rows at each run'
    says '-- @unless SELECT'
}

@test "a_unique_index_on_expressions_or_on_some_rows_tells_rows_apart" {
    file a.sql <<'SQL'
CREATE TABLE u (id serial PRIMARY KEY, email text NOT NULL, tenant integer DEFAULT 1, note text);
CREATE UNIQUE INDEX u_email ON u (lower(email), tenant);
CREATE TABLE p (id serial PRIMARY KEY, name text NOT NULL, active boolean NOT NULL DEFAULT true, note text,
    CONSTRAINT one_note UNIQUE (note));
CREATE UNIQUE INDEX p_name ON p (name) WHERE active;
SQL
    fixture 1.sql <<'SQL'
INSERT INTO u (email, tenant, note) VALUES ('A@b', 1, 'x'), ('c@d', 2, 'y')
ON CONFLICT (tenant, (lower(email))) DO UPDATE SET note = EXCLUDED.note, email = EXCLUDED.email;
INSERT INTO p (name, note) VALUES ('n1', 'x'), ('n2', 'y') ON CONFLICT (name) WHERE active DO UPDATE SET note = EXCLUDED.note;
INSERT INTO p (name, note, active) VALUES ('n3', 'z', false) ON CONFLICT ON CONSTRAINT one_note DO UPDATE SET name = EXCLUDED.name;
SQL
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE u SET email = 'a@B' WHERE note = 'x'; INSERT INTO u (email, tenant) VALUES ('a@b', 7)"
    live "INSERT INTO p (name, active, note) VALUES ('n1', false, 'q'); UPDATE p SET note = 'other' WHERE name = 'n2'"
    expect 0 reconcile plan
    says "~ email 'A@b', tenant '1': email 'a@B' -> 'A@b'"
    says "~ name 'n2': note 'other' -> 'y'"
    never_says "n1"
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT count(*) FROM u')" = 3 ]
    [ "$(live 'SELECT count(*) FROM p')" = 4 ]
    sed -i 's/^INSERT/-- @exact\n&/' fixtures/1.sql
    expect 0 reconcile apply --auto-approve --allow-destructive
    says "- id '3', email 'a@b', tenant '7'"
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT count(*) FROM u')" = 2 ]
    [ "$(live 'SELECT count(*) FROM p')" = 3 ]
}

@test "what_such_an_index_does_not_tell_apart_is_refused" {
    file a.sql <<'SQL'
CREATE TABLE p (id serial PRIMARY KEY, name text NOT NULL, active boolean NOT NULL DEFAULT true);
CREATE UNIQUE INDEX p_name ON p (lower(name)) WHERE active;
SQL
    live "$(cat schema/a.sql)"
    echo "INSERT INTO p (name, active) VALUES ('a', true), ('b', false) ON CONFLICT ((lower(name))) WHERE active DO NOTHING;" | fixture 1.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:1: what tells rows apart is null, or the WHERE of ON CONFLICT is not true'
    echo "INSERT INTO p (name) VALUES ('a'), ('A') ON CONFLICT ((lower(name))) WHERE active DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    expect 0 reconcile plan
    fixture 1.sql <<'SQL'
INSERT INTO p (name) VALUES ('a') ON CONFLICT ((lower(name))) DO NOTHING;
INSERT INTO p (name) VALUES ('a') ON CONFLICT ((upper(name))) WHERE active DO NOTHING;
INSERT INTO p (name) VALUES ('a') ON CONFLICT ((lower(name))) WHERE NOT active DO NOTHING;
SQL
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:'
    says 'no unique index on ((lower(name)))'
    says 'fixtures/1.sql:2:'
    says 'fixtures/1.sql:3:'
}

@test "statements_with_different_keys_may_not_contradict_each_other" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE, n integer, m integer);' | file a.sql
    fixture 1.sql <<'SQL'
INSERT INTO t (id, name, n) VALUES (1, 'a', 1),
    (2, 'b', 2) ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, n = EXCLUDED.n;
INSERT INTO t (name, id, n, m) VALUES
    ('b', 2, 3, 4) ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n, m = EXCLUDED.m;
SQL
    expect 1 reconcile plan
    says 'fixtures/1.sql:4: this row is declared at fixtures/1.sql:2 too, with another value of n'
    sed -i "s/2, 3, 4/2, 2, 4/" fixtures/1.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    # They have no key in common, and meet in the database.
    fixture 1.sql <<'SQL'
INSERT INTO t (id, n) VALUES (1, 1), (2, 2) ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n;
INSERT INTO t (name, n) VALUES ('b', 3) ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n;
SQL
    live 'ALTER TABLE t ALTER id SET DEFAULT 9'
    sed -i 's/id integer/id integer DEFAULT 9/' schema/a.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:2: this row is declared at fixtures/1.sql:1 too, with another value of n'
    # So do a query and VALUES of one key.
    fixture 1.sql <<'SQL'
INSERT INTO t (id, n) VALUES (1, 1), (2, 2) ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n;
INSERT INTO t (id, n) SELECT g, 7 FROM generate_series(2, 3) AS g ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n;
SQL
    expect 1 reconcile plan
    says 'with another value of n'
    sed -i 's/DO UPDATE SET n = EXCLUDED.n;$/DO NOTHING;/' fixtures/1.sql
    expect 0 reconcile plan
}

@test "not_null_on_a_column_that_rows_fill_comes_after_the_rows" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, was text NOT NULL, n integer NOT NULL);' | file a.sql
    live "CREATE TABLE t (id integer PRIMARY KEY, was text); INSERT INTO t VALUES (1, NULL), (2, 'b')"
    fixture 1.sql <<'SQL'
INSERT INTO t VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30)
ON CONFLICT (id) DO UPDATE SET was = EXCLUDED.was, n = EXCLUDED.n;
SQL
    expect 0 reconcile plan --probe
    says 'fail-not-null: fails where the declared rows leave null in a row that is there'
    says "~ id '1': was null -> 'a', n null -> '10'"
    expect 0 reconcile plan --format sql --out p.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    live "DROP TABLE t; CREATE TABLE t (id integer PRIMARY KEY, was text); INSERT INTO t VALUES (1, NULL), (2, 'b')"
    psql -qX -v ON_ERROR_STOP=1 -f p.sql
    psql -qX -v ON_ERROR_STOP=1 -f p.sql
    expect 0 reconcile plan --detailed-exitcode
    # A row that no file declares is left with null: nothing is changed then.
    live "DROP TABLE t; CREATE TABLE t (id integer PRIMARY KEY, was text); INSERT INTO t VALUES (9, NULL)"
    expect 1 reconcile apply --auto-approve
    says 'the database is unchanged'
}

@test "what_a_trigger_makes_of_rows_is_said_with_its_name_and_is_no_failure" {
    file a.sql <<'SQL'
CREATE TABLE t (name text PRIMARY KEY, note text);
CREATE FUNCTION lower_note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := lower(NEW.note); RETURN NEW; END';
CREATE TRIGGER low BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION lower_note();
SQL
    echo "INSERT INTO t VALUES ('a', 's3cRET'), ('b', 'low') ON CONFLICT (name) DO UPDATE SET note = EXCLUDED.note;" | fixture 1.sql
    expect 0 reconcile plan
    says '! may be changed as they are written, by trigger low'
    reconcile apply --auto-approve >stdout 2>stderr
    run cat stderr
    says 'fixtures/1.sql:1: warning: 1 row of public.t was written, and changed by trigger low on the way'
    says 'hint: declare the values that the trigger makes of them'
    never_says 's3c'
    run cat stdout
    says 'The database equals its files, but for rows that triggers changed.'
    expect 0 reconcile apply --auto-approve
    expect 2 reconcile plan --detailed-exitcode
    sed -i 's/s3cRET/s3cret/' fixtures/1.sql
    expect 0 reconcile plan --detailed-exitcode
}

@test "errors_of_postgresql_are_logged_without_values_of_rows" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE);' | file a.sql
    live "CREATE TABLE t (id integer PRIMARY KEY, name text); INSERT INTO t VALUES (1, 's3cret'), (2, 's3cret')"
    quiet() { reconcile apply --auto-approve "$@" 2>stderr >stdout && return 1; run cat stderr; never_says s3cret; }
    quiet # a unique constraint over rows that are there
    says t_name_key
    live 'TRUNCATE t'
    printf -- "-- @unless SELECT 1 FROM t WHERE id = 's3cret'\nINSERT INTO t VALUES (1, 'x');\n" | fixture 1.sql
    quiet
    says 'SQLSTATE 22P02'
    printf -- "-- @unless SELECT 1 WHERE false\nSELECT ('s3cret' || id)::integer FROM t;\n" | fixture 1.sql
    live "CREATE UNIQUE INDEX t_name_key ON t (name); INSERT INTO t VALUES (1, 'x')"
    quiet
    says 'SQLSTATE 22P02'
    printf -- "INSERT INTO t VALUES (2, 'x') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;\n" | fixture 1.sql
    quiet
    says '23505'
    file a.sql <<<'CREATE TABLE t (id integer PRIMARY KEY, name integer);'
    rm fixtures/1.sql
    live "UPDATE t SET name = 's3cret'"
    quiet --allow narrow-type
}

@test "rows_of_tables_that_are_left_out_are_left_out" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE kept (id integer PRIMARY KEY);' | file a.sql
    live "$(cat schema/a.sql)"
    printf -- '-- @exact\nINSERT INTO t VALUES (1) ON CONFLICT DO NOTHING;\nINSERT INTO kept VALUES (1) ON CONFLICT DO NOTHING;' | fixture 1.sql
    expect 0 reconcile plan --ignore 'table public.t'
    says 'rows of public.kept'
    never_says 'rows of public.t:'
    echo 'INSERT INTO nowhere VALUES (1) ON CONFLICT DO NOTHING;' | fixture 1.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:13: error: relation public.nowhere does not exist'
}
