load helpers

# Rows that go: their order, and what else goes or stands in the way.

# fixture NAME: standard input into fixtures/NAME
fixture() {
    mkdir -p "$(dirname "fixtures/$1")"
    cat >"fixtures/$1"
}

@test "what_goes_frees_its_values_before_rows_are_written" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE);' | file a.sql
    printf -- "-- @exact\nINSERT INTO t VALUES (2, 'a') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    live "CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE); INSERT INTO t VALUES (1, 'a')"
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT id FROM t')" = 2 ]
}

@test "what_is_referred_to_goes_after_the_rows_that_turn_away_from_it" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text); CREATE TABLE c (id integer PRIMARY KEY, up integer REFERENCES t);' | file a.sql
    live "$(cat schema/a.sql)"
    live "INSERT INTO t VALUES (1, 'old'); INSERT INTO c VALUES (10, 1)"
    printf -- "-- @exact\nINSERT INTO t VALUES (2, 'new') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    printf -- "INSERT INTO c VALUES (10, 2) ON CONFLICT (id) DO UPDATE SET up = EXCLUDED.up;" | fixture 2.sql
    expect 3 reconcile plan
    says '1 row of public.c refer to them: it fails unless these change before'
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT up FROM c')" = 2 ]
}

@test "rows_that_refer_to_each_other_go_in_the_order_of_foreign_keys_whatever_the_files_order" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, up integer REFERENCES t, name text UNIQUE); CREATE TABLE c (id integer PRIMARY KEY, up integer REFERENCES t);' | file a.sql
    live "$(cat schema/a.sql)"
    live "INSERT INTO t VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 2, 'c'); INSERT INTO c VALUES (10, 2), (11, 1), (12, 3)"
    printf -- "-- @exact\nINSERT INTO c VALUES (11, 1) ON CONFLICT (id) DO UPDATE SET up = EXCLUDED.up;" | fixture 1.sql
    printf -- "-- @exact\nINSERT INTO t VALUES (1, NULL, 'a'), (4, 1, 'b') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 2.sql
    expect 3 reconcile plan
    never_says 'refer to them'
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live "SELECT string_agg(id || name, ' ' ORDER BY id) FROM t")" = '1a 4b' ]
    [ "$(live 'SELECT count(*) FROM c')" = 1 ]
}

@test "what_goes_along_by_a_foreign_key_is_said" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE c (id integer PRIMARY KEY, up integer REFERENCES t ON DELETE CASCADE);' | file a.sql
    live "$(cat schema/a.sql)"
    live "INSERT INTO t VALUES (1), (2); INSERT INTO c VALUES (10, 2), (11, 1), (12, 2)"
    printf -- "-- @exact\nINSERT INTO t VALUES (1) ON CONFLICT (id) DO NOTHING;" | fixture 1.sql
    expect 3 reconcile plan
    says '1 row of public.t that the files do not declare; 2 rows of public.c that refer to them go with them (ON DELETE CASCADE)'
    live "ALTER TABLE c DROP CONSTRAINT c_up_fkey, ADD CONSTRAINT c_up_fkey FOREIGN KEY (up) REFERENCES t ON DELETE SET NULL"
    sed -i 's/CASCADE/SET NULL/' schema/a.sql
    expect 3 reconcile plan
    says '2 rows of public.c that refer to them no longer do (ON DELETE SET)'
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_row_whose_key_is_null_goes_too" {
    echo 'CREATE TABLE t (a integer, b integer, UNIQUE (a, b));' | file a.sql
    live "CREATE TABLE t (a integer, b integer, UNIQUE (a, b)); INSERT INTO t VALUES (1, NULL), (1, 1), (NULL, NULL), (2, 2)"
    printf -- "-- @exact\nINSERT INTO t VALUES (1, 1) ON CONFLICT (a, b) DO NOTHING;" | fixture 1.sql
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT count(*) FROM t')" = 1 ]
}

@test "who_lets_go_of_a_unique_value_is_written_before_who_takes_it" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE);' | file a.sql
    live "CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')"
    echo "INSERT INTO t VALUES (0, 'a'), (1, 'b'), (2, 'c'), (3, 'd') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    expect 0 reconcile apply --auto-approve
    never_says fail-unique
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live "SELECT string_agg(id || name, ' ' ORDER BY id) FROM t")" = '0a 1b 2c 3d' ]
}

@test "rows_that_change_places_in_a_unique_key_are_told_before" {
    echo 'CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE);' | file a.sql
    live "CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (9, 'z')"
    printf "INSERT INTO t VALUES (1, 'b'),\n(2, 'a') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    expect 0 reconcile plan --format sql
    says 'fail-unique: fails: the row at fixtures/1.sql:1 and others change places in a unique key'
    expect 0 reconcile plan
    says 'fail-unique: fails: the row at fixtures/1.sql:1 and others change places'
    expect 1 reconcile apply --auto-approve
    live 'ALTER TABLE t DROP CONSTRAINT t_name_key, ADD CONSTRAINT t_name_key UNIQUE (name) DEFERRABLE'
    sed -i 's/UNIQUE/UNIQUE DEFERRABLE/' schema/a.sql
    expect 0 reconcile apply --auto-approve
    never_says fail-unique
    expect 0 reconcile plan --detailed-exitcode
    live 'ALTER TABLE t DROP CONSTRAINT t_name_key, ADD CONSTRAINT t_name_key UNIQUE (name)'
    sed -i 's/ DEFERRABLE//' schema/a.sql
    printf "INSERT INTO t VALUES (4, 'z') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;" | fixture 1.sql
    expect 0 reconcile plan
    says 'fail-unique: fails: the row at fixtures/1.sql:1 takes the value of (name) of a row that keeps it'
}

@test "remarks_above_a_table_or_beside_its_column_hold_for_all_statements" {
    file a.sql <<'SQL'
-- @exact
-- @mask pin
CREATE TABLE t (
    id integer PRIMARY KEY,
    name text,
    secret text, -- @mask
    pin text
);
SQL
    live "CREATE TABLE t (id integer PRIMARY KEY, name text, secret text, pin text); INSERT INTO t VALUES (9, 'gone', 's3cret', 'p1n')"
    echo "INSERT INTO t VALUES (1, 'a', 's3cret', 'p1n') ON CONFLICT (id) DO UPDATE SET secret = EXCLUDED.secret, pin = EXCLUDED.pin;" | fixture 1.sql
    expect 3 reconcile plan
    says "+ id '1', name 'a', secret (masked), pin (masked)"
    says "- id '9', name 'gone', secret (masked), pin (masked)"
    never_says s3cret
    never_says p1n
    expect 3 reconcile plan --format json
    never_says s3cret
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    sed -i 's/@mask pin/@mask nope/' schema/a.sql
    expect 1 reconcile plan
    says '-- @mask: table public.t has no column "nope"'
}
