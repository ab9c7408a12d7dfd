load helpers

terminal() { script -qec true /dev/null >/dev/null 2>&1 || skip "no pseudo-terminal can be had here"; }

@test "apply_without_a_terminal_refuses_unless_auto_approve_is_given" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    run bash -c 'reconcile apply </dev/null'
    [ "$status" -eq 1 ]
    says 'no terminal'
    says '--auto-approve'
    no_table t
}

@test "on_a_terminal_only_yes_is_consent" {
    terminal
    echo 'CREATE TABLE t (a integer);' | file a.sql
    run bash -c 'echo no | script -qec "reconcile apply" /dev/null'
    [ "$status" -eq 1 ]
    says 'Only "yes"'
    says 'not approved'
    no_table t
    run bash -c 'echo yes | script -qec "reconcile apply" /dev/null'
    [ "$status" -eq 0 ]
    table_exists t
}

@test "colours_are_for_terminals_only_and_NO_COLOR_holds" {
    terminal
    echo 'CREATE TABLE t (a integer);' | file a.sql
    run reconcile plan
    never_says $'\033'
    run script -qec 'TERM=xterm reconcile plan' /dev/null
    says $'\033'
    run script -qec 'TERM=xterm NO_COLOR=1 reconcile plan' /dev/null
    never_says $'\033'
}

@test "a_failed_step_says_statement_place_sqlstate_and_what_was_committed" {
    live 'CREATE TABLE t (a integer); INSERT INTO t VALUES (NULL)'
    printf 'CREATE TABLE aa (x integer);\nCREATE TABLE t (\n    a integer NOT NULL\n);\n' | file a.sql
    expect 1 reconcile apply --auto-approve
    says 'failed'
    says 'schema/a.sql:3'
    says 'SET NOT NULL'
    says 'SQLSTATE 23502'
    says 'Nothing was committed'
    no_table aa
}

@test "what_was_committed_before_a_failure_is_said" {
    live "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (m mood, a integer); INSERT INTO t VALUES ('sad', NULL)"
    file a.sql <<'SQL'
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood DEFAULT 'ok', a integer NOT NULL);
SQL
    expect 1 reconcile apply --auto-approve
    says 'Committed: 1 of'
    says 'Not done:'
    live "UPDATE t SET a = 1"
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_second_apply_waits_for_the_first_and_says_so" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    psql -qX -c 'SELECT pg_advisory_lock(8315172921431226181)' -c 'SELECT pg_sleep(2)' >/dev/null &
    holder=$!
    sleep 0.5
    run reconcile apply --auto-approve
    wait $holder
    [ "$status" -eq 0 ]
    says 'waiting for another apply'
}

@test "what_the_files_do_not_mention_outside_of_public_is_left_alone" {
    live 'CREATE SCHEMA other; CREATE TABLE other.t (a integer)'
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 0 reconcile apply --auto-approve
    table_exists other.t
    expect 3 reconcile plan --manage-schema 'oth*'
    says 'drop-table'
}

@test "a_drop_is_blocked_for_each_class_of_data" {
    live "CREATE TABLE t (a integer); CREATE SEQUENCE s; CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS text; CREATE TYPE c AS (x integer)"
    echo 'SELECT set_config($$search_path$$, $$$$, false);' | file a.sql
    expect 3 reconcile plan
    says drop-table
    says drop-sequence
    says drop-type
    says 'Blocked: 5 steps'
    expect 0 reconcile apply --auto-approve --allow-destructive
    no_table t
}

@test "partitions_move_to_new_parents_whose_keys_wait_for_the_old_ones" {
    live "CREATE TABLE city (name text, size integer) PARTITION BY LIST (name);
        CREATE TABLE city_a PARTITION OF city FOR VALUES IN ('a');
        CREATE UNIQUE INDEX city_name ON city (name);
        CREATE TABLE mayor (city text, since date) PARTITION BY LIST (city);
        CREATE TABLE mayor_a PARTITION OF mayor FOR VALUES IN ('a');
        CREATE UNIQUE INDEX mayor_city ON mayor (city);
        ALTER TABLE mayor ADD CONSTRAINT of_city FOREIGN KEY (city) REFERENCES city (name);
        ALTER TABLE city ADD CONSTRAINT has_mayor FOREIGN KEY (name) REFERENCES mayor (city);"
    cat <<'SQL' | file a.sql
CREATE TABLE city_new (name text, size integer) PARTITION BY LIST (name);
CREATE TABLE city_a PARTITION OF city_new FOR VALUES IN ('a');
CREATE UNIQUE INDEX city_name ON city_new (name);
CREATE TABLE mayor_new (city text, since date) PARTITION BY LIST (city);
CREATE TABLE mayor_a PARTITION OF mayor_new FOR VALUES IN ('a');
CREATE UNIQUE INDEX mayor_city ON mayor_new (city);
ALTER TABLE mayor_new ADD CONSTRAINT of_city FOREIGN KEY (city) REFERENCES city_new (name);
ALTER TABLE city_new ADD CONSTRAINT has_mayor FOREIGN KEY (name) REFERENCES mayor_new (city);
SQL
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_partition_has_the_key_that_it_names_before_its_parent_s_takes_it_over" {
    live "CREATE TABLE event (id integer NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
        CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE TABLE event_2025 (id integer NOT NULL, day date NOT NULL);
        INSERT INTO event VALUES (1, '2024-05-05'); INSERT INTO event_2025 VALUES (2, '2025-05-05')"
    cat <<'SQL' | file a.sql
CREATE TABLE event (id integer NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE event_2024 (id integer NOT NULL, day date NOT NULL, CONSTRAINT of_2024 PRIMARY KEY (id, day));
ALTER TABLE event ATTACH PARTITION event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_2025 (id integer NOT NULL, day date NOT NULL, CONSTRAINT of_2025 PRIMARY KEY (id, day));
ALTER TABLE event ATTACH PARTITION event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
SQL
    expect 0 reconcile plan
    never_says 'scans public.event ('
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(psql -qXAtc "SELECT count(*), string_agg(conname, ' ' ORDER BY conname) FROM event,
        pg_constraint WHERE contype = 'p' AND conrelid::regclass::text ~ '^event' GROUP BY id" |
        sort -u)" = '3|event_pkey of_2024 of_2025' ]
}

@test "a_table_with_rows_becomes_partitioned_and_another_one_its_partition" {
    live "CREATE TABLE log (id integer, kind text); CREATE TABLE log_a (id integer, kind text);
        INSERT INTO log VALUES (1, 'b'); INSERT INTO log_a VALUES (2, 'a')"
    cat <<'SQL' | file a.sql
CREATE TABLE log (id integer, kind text, more text) PARTITION BY LIST (kind);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a');
CREATE TABLE log_rest PARTITION OF log DEFAULT;
SQL
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
    [ "$(psql -qXAtc 'SELECT tableoid::regclass, id FROM log ORDER BY id')" = $'log_rest|1\nlog_a|2' ]
}
