load helpers

some_schema() {
    file 1.sql <<'SQL'
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood NOT NULL DEFAULT 'ok');
CREATE VIEW v AS SELECT id FROM b WHERE f(id) > 0;
SQL
    file 2.sql <<'SQL'
CREATE TABLE b (id integer PRIMARY KEY REFERENCES a, CHECK (f(id) > 0));
CREATE INDEX ON b ((id + 1));
COMMENT ON COLUMN b.id IS 'the same as a''s';
SQL
    file 3/4.sql <<'SQL'
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE SCHEMA other;
CREATE TABLE other.c (x text COLLATE "C");
SQL
}

@test "two_runs_give_identical_bytes" {
    some_schema
    for format in text json sql; do
        reconcile plan --format $format >one
        reconcile plan --format $format >two
        cmp one two
    done
}

@test "files_in_reverse_order_give_the_same_plan" {
    some_schema
    for format in text json sql; do
        reconcile plan --format $format --schema schema/1.sql --schema schema/2.sql --schema schema/3/4.sql >one
        reconcile plan --format $format --schema schema/3/4.sql --schema schema/2.sql --schema schema/1.sql >two
        diff one two
    done
}

@test "the_script_can_be_run_twice" {
    some_schema
    reconcile plan --format sql --out plan.sql
    psql -qX -v ON_ERROR_STOP=1 -f plan.sql
    dump_schema "$db" >one
    psql -qX -v ON_ERROR_STOP=1 -f plan.sql
    dump_schema "$db" >two
    diff one two
    expect 0 reconcile plan --detailed-exitcode
}

@test "an_empty_plan_is_a_script_of_comments_only" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    live 'CREATE TABLE t (a integer)'
    reconcile plan --format sql >plan.sql
    [ "$(grep -cv '^--' plan.sql)" = 0 ]
}

@test "json_holds_the_steps_in_order_and_a_format_version" {
    some_schema
    reconcile plan --format json >plan.json
    # PostgreSQL reads JSON: no other program is needed for that.
    read -r version numbers steps place <<<"$(psql -qXAt -F ' ' -v plan="$(cat plan.json)" <<'SQL'
SELECT p->'format_version', replace(jsonb_path_query_array(p, '$.steps[*].number')::text, ' ', ''),
       p->'summary'->'steps',
       replace(jsonb_path_query_array(p, '$.changes[*] ? (@.object == "table public.a").line')::text, ' ', '')
  FROM (SELECT :'plan'::jsonb AS p) AS p
SQL
)"
    [ "$version" = 1 ]
    [ "$numbers" = "[$(seq -s, "$steps")]" ]
    [ "$place" = '[2]' ]
}

# The server's own log tells how many statements came. What the planner is asked about
# expressions grows with their number and is left out.
log_lines() { grep -E 'LOG:  (statement|execute)' "$PGHOST/log" | grep -cvE 'EXPLAIN|SAVEPOINT' || true; }
statements() {
    live "ALTER DATABASE \"$db\" SET log_statement = 'all'"
    local before after
    before=$(log_lines)
    reconcile plan --schema "$1" >/dev/null
    after=$(log_lines)
    live "ALTER DATABASE \"$db\" RESET log_statement"
    echo $((after - before))
}

@test "the_number_of_queries_is_the_same_for_10_tables_and_for_1000" {
    for n in $(seq 10); do echo "CREATE TABLE t$n (id serial PRIMARY KEY, v text CHECK (v <> ''));"; done >ten.sql
    for n in $(seq 1000); do echo "CREATE TABLE t$n (id serial PRIMARY KEY, v text CHECK (v <> ''));"; done >thousand.sql
    psql -qX -f ten.sql
    few=$(statements ten.sql)
    live 'DROP OWNED BY CURRENT_USER' 2>/dev/null || live 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'
    psql -qX -f thousand.sql >/dev/null 2>&1
    many=$(statements thousand.sql)
    echo "10 tables: $few, 1000 tables: $many"
    [ "$few" -gt 3 ]
    [ "$few" -eq "$many" ]
}
