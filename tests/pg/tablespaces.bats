load helpers

# Two tablespaces of the server's own user, for as long as the test runs.
spaces() {
    folder=/tmp/${db}_spaces
    one=${db}_one two=${db}_two
    live "COPY (SELECT) TO PROGRAM 'mkdir -p $folder/one $folder/two'"
    live "CREATE TABLESPACE $one LOCATION '$folder/one'"
    live "CREATE TABLESPACE $two LOCATION '$folder/two'"
}
no_spaces() {
    dropdb "$db"
    PGDATABASE=postgres live "DROP TABLESPACE $one"
    PGDATABASE=postgres live "DROP TABLESPACE $two"
    PGDATABASE=postgres live "COPY (SELECT) TO PROGRAM 'rm -r $folder'"
}
# made PLACE OTHER HOME: all that has a tablespace, and what follows the database's
made() {
    cat <<SQL
CREATE TABLE plain (a int PRIMARY KEY, b text);
CREATE INDEX plain_b ON plain (b);
CREATE TABLE moved (a int, CONSTRAINT moved_key PRIMARY KEY (a) USING INDEX TABLESPACE $1) TABLESPACE $1;
CREATE INDEX moved_a ON moved (a) TABLESPACE $1;
CREATE TABLE home (a int) TABLESPACE $3;
CREATE TABLE parted (a int, b int, PRIMARY KEY (a)) PARTITION BY LIST (a) TABLESPACE $1;
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
CREATE TABLE parted_2 PARTITION OF parted FOR VALUES IN (2) TABLESPACE $2;
CREATE TABLE parted_3 PARTITION OF parted FOR VALUES IN (3) TABLESPACE pg_default;
CREATE INDEX parted_b ON parted (b) TABLESPACE $1;
CREATE MATERIALIZED VIEW seen TABLESPACE $1 AS SELECT a FROM plain;
CREATE INDEX seen_a ON seen (a);
SQL
}
where() {
    psql -qXAt -d "$1" -c "SELECT relname, coalesce(spcname, 'its own')
        FROM pg_class c LEFT JOIN pg_tablespace s ON s.oid = reltablespace
        WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
}
rows() {
    live "SELECT (SELECT count(*) FROM moved), (SELECT sum(b) FROM parted), (SELECT count(*) FROM seen)"
}

@test "tablespaces_are_loaded_pulled_and_moved_with_the_rows" {
    spaces
    made "$one" "$two" pg_default >schema/a.sql
    psql -qX -v ON_ERROR_STOP=1 -f schema/a.sql
    live "INSERT INTO moved SELECT generate_series(1, 1000); ANALYZE moved;
        INSERT INTO plain VALUES (1); REFRESH MATERIALIZED VIEW seen;
        INSERT INTO parted VALUES (1, 10), (2, 20), (3, 30)"
    expect 0 reconcile plan --detailed-exitcode
    reconcile pull --out pulled >/dev/null
    expect 0 reconcile plan --schema pulled --detailed-exitcode
    createdb "${db}_copy"
    psql -qX -v ON_ERROR_STOP=1 -d "${db}_copy" -f pulled/main.sql
    diff <(where "$db") <(where "${db}_copy")
    dropdb "${db}_copy"
    rows >before
    made "$two" "$one" "$one" >schema/a.sql
    expect 0 reconcile plan
    says 'rewrites public.moved (1,000 rows'
    says 'under ACCESS EXCLUSIVE: readers and writers wait'
    never_says 'rewrites public.parted (' # which has no files of its own
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    diff before <(rows)
    [ "$(where "$db" | grep -c "$two")" = 6 ]
    made "$one" "$two" pg_default >schema/a.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    diff before <(rows)
    no_spaces
}

@test "what_follows_the_databases_own_tablespace_is_pulled_without_its_name" {
    spaces
    dropdb "$db"
    createdb -D "$one" "$db"
    live "CREATE TABLE here (a int PRIMARY KEY); CREATE TABLE there (a int) TABLESPACE pg_default;
        CREATE MATERIALIZED VIEW seen AS SELECT a FROM here; CREATE INDEX ON here (a) TABLESPACE $two"
    reconcile pull --out pulled >/dev/null
    expect 0 reconcile plan --schema pulled --detailed-exitcode
    expect 0 grep -rhoE 'TABLESPACE [^;]*' pulled
    [ "$(sort <<<"$output")" = "$(printf 'TABLESPACE %s\n' pg_default "$two" | sort)" ]
    no_spaces
}
