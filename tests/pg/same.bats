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

# Each paragraph a file of its own: DIR/1.sql, DIR/2.sql, ...
paragraphs() { # DIR
    mkdir -p "$1"
    awk -v RS= -v dir="$1" '{ print > (dir "/" NR ".sql") }'
}

shuffled() { # SEED DIR
    ls -d "$2"/* | shuf --random-source=<(yes "$1")
}

# Into a database made anew, in that order as far as each finds what it needs: what does not load
# waits for the next round. So the same schema gets other OIDs, and other places in the catalogs.
load_shuffled() { # SEED DIR
    local left again file
    dropdb --if-exists "$db" && createdb "$db"
    left=$(shuffled "$1" "$2")
    while [ -n "$left" ]; do
        again=
        for file in $left; do
            PGOPTIONS='-c client_min_messages=warning' psql -qX1 -v ON_ERROR_STOP=1 -f "$file" >/dev/null 2>&1 ||
                again+="$file "
        done
        [ "$again" != "$left" ] || { echo "these never load: $left"; return 1; }
        left=$again
    done
}

# Nothing is hashed with a seed (XXH3 without one, and uthash walks in the order of insertion), so
# there is none to change; what could differ from run to run are orders of reading and addresses.
@test "ten_shuffles_of_files_and_of_the_order_in_which_the_database_was_made_give_the_same_plan" {
    paragraphs old <<'SQL'
CREATE SCHEMA shop;

CREATE TYPE shop.state AS ENUM ('open', 'paid', 'gone');

CREATE DOMAIN shop.price AS numeric(10,2) CHECK (VALUE >= 0);

CREATE TABLE shop.client (id integer PRIMARY KEY, name text NOT NULL, mail text UNIQUE, old text);

CREATE TABLE shop.orders (id integer PRIMARY KEY, client integer REFERENCES shop.client, state shop.state DEFAULT 'open', total shop.price);

CREATE INDEX orders_client ON shop.orders (client);

CREATE INDEX client_name ON shop.client (lower(name)) WHERE old IS NULL;

CREATE VIEW shop.open AS SELECT o.id, c.name FROM shop.orders o JOIN shop.client c ON c.id = o.client WHERE o.state = 'open';

CREATE VIEW shop.names AS SELECT DISTINCT name FROM shop.open;

CREATE MATERIALIZED VIEW shop.totals AS SELECT client, sum(total) AS total FROM shop.orders GROUP BY client;

CREATE UNIQUE INDEX totals_client ON shop.totals (client);

CREATE FUNCTION shop.tax(shop.price) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 5';

ALTER TABLE shop.orders ADD CONSTRAINT taxed CHECK (shop.tax(total) < 100);

COMMENT ON VIEW shop.open IS 'not paid';

GRANT SELECT ON shop.open TO pg_monitor;

CREATE TABLE one (id integer PRIMARY KEY);

CREATE TABLE two (id integer PRIMARY KEY REFERENCES one);

CREATE TABLE three (id integer PRIMARY KEY REFERENCES two);
SQL
    paragraphs new <<'SQL'
CREATE SCHEMA shop;

CREATE TYPE shop.state AS ENUM ('open', 'sent', 'paid');

CREATE DOMAIN shop.price AS numeric(12,2) CHECK (VALUE >= 0) CHECK (VALUE < 1000000);

CREATE TABLE shop.client (id bigint PRIMARY KEY, name text NOT NULL, mail text, born date, CHECK (born > '1900-01-01'));

CREATE TABLE shop.orders (id bigint PRIMARY KEY, client bigint REFERENCES shop.client ON DELETE CASCADE, state shop.state DEFAULT 'sent', total shop.price);

CREATE INDEX orders_client ON shop.orders (client, id);

CREATE INDEX client_name ON shop.client (lower(name));

CREATE VIEW shop.open AS SELECT o.id, c.name, c.born FROM shop.orders o JOIN shop.client c ON c.id = o.client WHERE o.state = 'open';

CREATE VIEW shop.names AS SELECT DISTINCT name FROM shop.open;

CREATE MATERIALIZED VIEW shop.totals AS SELECT client, sum(total) AS total FROM shop.orders GROUP BY client;

CREATE UNIQUE INDEX totals_client ON shop.totals (client);

CREATE FUNCTION shop.tax(shop.price) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 5.0::double precision';

ALTER TABLE shop.orders ADD CONSTRAINT taxed CHECK (shop.tax(total) < 100);

COMMENT ON VIEW shop.open IS 'not paid';

GRANT SELECT ON shop.open TO pg_monitor;

GRANT SELECT ON shop.names TO pg_monitor;

CREATE TABLE a (id integer PRIMARY KEY, b integer);

CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);

ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;

CREATE POLICY own ON a USING (id IN (SELECT a FROM b));

CREATE TABLE log (id integer, day date NOT NULL) PARTITION BY RANGE (day);

CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

CREATE INDEX log_day ON log (day);
SQL
    for seed in 1 2 3 4 5 6 7 8 9 10; do
        load_shuffled "$seed" old
        reconcile plan --allow-destructive --online always --out "$seed.txt" --out "$seed.json" --out "$seed.sql" \
            $(shuffled "1$seed" new | sed 's/^/--schema /')
        for format in txt json sql; do
            diff "1.$format" "$seed.$format"
        done
    done
    [ "$(jq '.steps | length' 1.json)" -gt 40 ]
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
