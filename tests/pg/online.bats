load helpers

# Ten changes at once, each with an online form.
changes() {
    live "CREATE TABLE owner (id integer PRIMARY KEY);
          CREATE TABLE item (id integer, owner_id integer, code text, price integer);
          CREATE INDEX item_code ON item (code);
          CREATE TABLE part (id integer, day date) PARTITION BY RANGE (day);
          CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
          CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
          INSERT INTO owner SELECT generate_series(1, 10);
          INSERT INTO item SELECT i, 1 + i % 10, 'c' || i, i FROM generate_series(1, 500) i;
          INSERT INTO part VALUES (1, '2024-05-05')"
    file 1.sql <<'SQL'
CREATE TABLE owner (id integer PRIMARY KEY);
CREATE TABLE item (
    id integer PRIMARY KEY,
    owner_id integer REFERENCES owner,
    code text UNIQUE,
    price integer CHECK (price > 0),
    token uuid NOT NULL DEFAULT gen_random_uuid()
);
CREATE INDEX item_code ON item (lower(code));
CREATE INDEX item_owner ON item (owner_id);
CREATE TABLE part (id integer, day date) PARTITION BY RANGE (day);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE part_2 (id integer, day date);
CREATE INDEX part_day ON part (day);
SQL
}

valid_everywhere() {
    run live "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid
              UNION ALL SELECT conrelid::regclass FROM pg_constraint WHERE NOT convalidated"
    output+=$(live "SELECT 'tokens: ' || count(DISTINCT token) FROM item HAVING count(DISTINCT token) <> 500")
    [ "$output" = "" ] || { echo "$output" && false; }
}

@test "a_script_that_stops_after_any_of_its_transactions_goes_on_with_apply" {
    changes
    reconcile plan --online always --format sql >plan.sql
    template=$db
    lines=$(grep -nE '^COMMIT;$|\\gexec$|CONCURRENTLY.*;$|^\$\$;$' plan.sql | cut -d: -f1)
    [ "$(wc -w <<<"$lines")" -gt 20 ]
    for n in $lines; do
        head -n "$n" plan.sql >part.sql
        createdb -T "$template" "${template}_cut"
        export PGDATABASE=${template}_cut
        psql -qX -v ON_ERROR_STOP=1 -f part.sql >psql.out 2>&1 || { cat psql.out && false; }
        live "UPDATE item SET price = price + 1" # what goes on meanwhile
        expect 0 reconcile apply --online always --auto-approve
        expect 0 reconcile plan --detailed-exitcode
        valid_everywhere
        export PGDATABASE=$template
        dropdb "${template}_cut"
    done
}

@test "an_invalid_index_that_a_broken_build_left_is_built_again" {
    live "CREATE TABLE t (a integer); INSERT INTO t VALUES (1), (1)"
    ! live "CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a)"
    live "DELETE FROM t WHERE ctid = '(0,1)'"
    file 1.sql <<'SQL'
CREATE TABLE t (a integer);
CREATE UNIQUE INDEX t_a ON t (a);
SQL
    for mode in always never; do
        createdb -T "$db" "${db}_$mode"
        PGDATABASE=${db}_$mode expect 0 reconcile apply --online $mode --auto-approve
        [ "$(PGDATABASE=${db}_$mode live "SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass")" = t ]
        dropdb "${db}_$mode"
    done
}

# What a run leaves that was killed while it replaced an index.
replacing() { # SQL
    live "CREATE TABLE t (a integer, b integer); INSERT INTO t SELECT i, i % 3 FROM generate_series(1, 100) i;
          CREATE INDEX t_a ON t (a); $1"
    file 1.sql <<'SQL'
CREATE TABLE t (a integer, b integer);
CREATE INDEX t_a ON t (a, (b + 1)) WHERE b > 0;
SQL
}
replaced() {
    expect 0 reconcile apply --online always --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname LIKE 't\_a%'")" = t_a ]
}

@test "a_new_index_that_a_killed_run_has_finished_is_used_and_not_built_again" {
    replacing "CREATE INDEX t_a_new ON t (a, (b + 1)) WHERE b > 0"
    built=$(live "SELECT 't_a_new'::regclass::oid")
    run reconcile plan --online always
    never_says "CREATE INDEX"
    never_says "DROP INDEX CONCURRENTLY IF EXISTS public.t_a_new"
    says "ALTER INDEX public.t_a_new RENAME TO t_a"
    replaced
    [ "$(live "SELECT 't_a'::regclass::oid")" = "$built" ]
}

@test "a_new_index_that_a_killed_run_has_left_otherwise_is_dropped_and_built" {
    replacing "CREATE INDEX t_a_new ON t (a)"
    built=$(live "SELECT 't_a_new'::regclass::oid")
    replaced
    [ "$(live "SELECT 't_a'::regclass::oid")" != "$built" ]
}

@test "a_new_index_that_a_killed_run_has_left_invalid_is_dropped_and_built" {
    replacing "CREATE INDEX t_a_new ON t (a, (b + 1)) WHERE b > 0;
               UPDATE pg_index SET indisvalid = false WHERE indexrelid = 't_a_new'::regclass"
    built=$(live "SELECT 't_a_new'::regclass::oid")
    replaced
    [ "$(live "SELECT 't_a'::regclass::oid")" != "$built" ]
    [ "$(live "SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass")" = t ]
}

@test "an_index_by_the_name_that_the_new_one_would_have_stays" {
    replacing "CREATE INDEX t_a_new ON t (b)"
    echo 'CREATE INDEX t_a_new ON t (b);' >>schema/1.sql
    expect 0 reconcile apply --online always --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_nullable_column_that_a_killed_run_was_filling_is_filled_by_the_next" {
    live "CREATE TABLE t (a integer PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 100)"
    echo 'CREATE TABLE t (a integer PRIMARY KEY, token uuid DEFAULT gen_random_uuid());' | file 1.sql
    reconcile plan --online always --format sql >plan.sql
    head -n "$(($(grep -n '^<<fill>>$' plan.sql | cut -d: -f1) - 2))" plan.sql >part.sql
    psql -qX -v ON_ERROR_STOP=1 -f part.sql
    [ "$(live "SELECT count(token) FROM t")" = 0 ]
    expect 0 reconcile apply --online always --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live "SELECT count(DISTINCT token) FROM t")" = 100 ]
    [ "$(live "SELECT count(*) FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'c'")" = 0 ]
}

@test "auto_goes_by_the_size_of_the_table" {
    live "CREATE TABLE small (a integer); CREATE TABLE large (a integer);
          INSERT INTO small VALUES (1); INSERT INTO large SELECT generate_series(1, 5000); ANALYZE"
    file 1.sql <<'SQL'
CREATE TABLE small (a integer);
CREATE TABLE large (a integer);
CREATE INDEX small_a ON small (a);
CREATE INDEX large_a ON large (a);
SQL
    run reconcile plan --online-above 100kB
    says "CREATE INDEX CONCURRENTLY IF NOT EXISTS large_a"
    says "CREATE INDEX IF NOT EXISTS small_a"
    run reconcile plan
    never_says CONCURRENTLY
    run reconcile plan --online-above 100kB --online never
    never_says CONCURRENTLY
    expect 1 reconcile plan --online-above much
    says "--online-above takes a size such as 64MB"
    expect 1 reconcile plan --online sometimes
    says "--online takes one of auto|always|never"
}

@test "statistics_are_there_after_a_change_of_type" {
    live "CREATE TABLE t (a text); INSERT INTO t SELECT 'n' || i % 5 FROM generate_series(1, 100) i; ANALYZE t"
    file 1.sql <<'SQL'
CREATE TABLE t (
    a integer -- @using substr(a, 2)::integer
);
SQL
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT n_distinct FROM pg_stats WHERE tablename = 't'")" = 5 ]
    [ "$(live "SELECT sum(a) FROM t")" = 200 ]
}
