load helpers

@test "probe_counts_the_rows_in_the_way_and_shows_their_keys_on_stdout_only" {
    live "CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, n bigint);
          INSERT INTO t SELECT i, nullif('same', CASE WHEN i > 4 THEN 'same' END), i - 3, i::bigint * 1000000000
            FROM generate_series(1, 9) AS i;
          CREATE TABLE u (id integer PRIMARY KEY, t_id integer);
          INSERT INTO u VALUES (1, 1), (2, 77)"
    file a.sql <<'SQL'
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b integer CHECK (b > 0), n integer);
CREATE UNIQUE INDEX t_a ON t (a);
CREATE TABLE u (id integer PRIMARY KEY, t_id integer REFERENCES t);
SQL
    reconcile plan --probe >out 2>err
    run cat out
    says '-- 5 rows stand in the way: id=5, id=6, id=7, id=8, id=9'
    says '-- 3 rows stand in the way: id=1, id=2, id=3'
    says '-- 4 rows stand in the way: same'
    says '-- 1 row stands in the way: id=2'
    says '-- 7 rows stand in the way: id=3, id=4, id=5, id=6, id=7'
    [ "$(grep -c 'id=' err)" = 0 ]
    reconcile plan --probe --format json 2>err >out
    [ "$(jq -c '[.steps[].hazards[] | select(.offending_rows == 5) | .offending_keys[0]] | unique' out)" = '["id=5"]' ]
}

@test "probe_counts_rows_out_of_a_bound_excluded_ones_and_those_of_a_domain" {
    live "CREATE TABLE event (id integer PRIMARY KEY, day date) PARTITION BY RANGE (id);
          CREATE TABLE event_rest PARTITION OF event DEFAULT;
          CREATE TABLE event_2 (id integer PRIMARY KEY, day date);
          INSERT INTO event SELECT generate_series(8, 14);
          INSERT INTO event_2 SELECT generate_series(17, 23);
          CREATE TABLE room (id integer PRIMARY KEY, at int4range, gone boolean);
          INSERT INTO room VALUES (1, '[1,5)', false), (2, '[4,6)', false), (3, '[6,9)', false),
                                  (4, '[6,7)', true), (5, NULL, false);
          CREATE DOMAIN cents AS integer;
          CREATE TABLE bill (id integer PRIMARY KEY, amount cents, other cents);
          CREATE TABLE note (amount cents);
          INSERT INTO bill VALUES (1, 5, -1), (2, NULL, 5);
          INSERT INTO note VALUES (-3)"
    file a.sql <<'SQL'
CREATE TABLE event (id integer PRIMARY KEY, day date) PARTITION BY RANGE (id);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (10) TO (12);
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (20) TO (30);
CREATE TABLE room (id integer PRIMARY KEY, at int4range, gone boolean,
    EXCLUDE USING gist (at WITH &&) WHERE (NOT gone));
CREATE DOMAIN cents AS integer NOT NULL CHECK (VALUE > 0);
CREATE TABLE bill (id integer PRIMARY KEY, amount cents, other cents);
CREATE TABLE note (amount cents);
SQL
    for online in never always; do
        expect 0 reconcile plan --probe --online "$online"
        says '-- 2 rows stand in the way: id=10, id=11'
        says '-- 3 rows stand in the way: id=17, id=18, id=19'
        says '-- 2 rows stand in the way: id=1, id=2'
        says '-- 1 row stands in the way: public.bill id=2'
        says '-- 2 rows stand in the way: public.bill id=1, public.note row (0,1)'
    done
}

@test "probe_says_that_no_row_stands_in_the_way_and_needs_a_database" {
    live "CREATE TABLE t (id integer PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'x')"
    echo 'CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);' | file a.sql
    expect 0 reconcile plan --probe
    says '-- no row stands in the way'
    expect 1 reconcile plan --probe --from schema
    says '--probe needs a database'
}

@test "a_class_that_is_none_is_an_error_on_the_command_line_and_in_the_files" {
    echo 'CREATE TABLE t (id integer);' | file a.sql
    expect 1 reconcile plan --allow drop-tables
    says 'no class of hazards is called drop-tables'
    says 'drop-table, drop-column'
    expect 1 reconcile plan --safe-below-size small
    says '--safe-below-size takes a size'
    printf -- '-- @allow nothing\nCREATE TABLE t (id integer);\n' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:2: -- @allow: no class of hazards is called nothing'
}
