load helpers

# A plan reads: nobody has to wait for it, and it works where nothing can be written.
given() { echo "$root/tests/pg/expressions/$1"; }
setup_file() { standby="$(realpath "$BATS_TEST_DIRNAME/../..")/scripts/cluster"; export standby; }

# All that the two files hold, in the database and in schema/.
load_all() {
    for name in schema writing; do
        cp "$(given $name.sql)" schema/$name.sql
        psql -qX -v ON_ERROR_STOP=1 -f schema/$name.sql
    done
}
user_tables="SELECT string_agg(format('%I.%I', n.nspname, relname), ', ') FROM pg_class c
    JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v') AND nspname !~ '^pg_' AND nspname <> 'information_schema'"
xmax() { live 'SELECT pg_snapshot_xmax(pg_current_snapshot())'; }

# EXCLUSIVE is in the way of every lock but ACCESS SHARE (manual, 13.3.1).
@test "a_plan_waits_for_no_lock_but_access_exclusive" {
    load_all
    tables=$(live "$user_tables")
    mkfifo hold
    psql -qXAt <hold >held &
    exec 7>hold
    echo "BEGIN; LOCK TABLE $tables IN EXCLUSIVE MODE; SELECT 'held';" >&7
    until grep -q held held; do sleep 0.05; done
    expect 0 timeout 60 "$RECONCILE" plan --detailed-exitcode
    exec 7>&-
    wait
}

@test "a_plan_holds_no_lock_stronger_than_access_share_and_no_transaction_id" {
    load_all
    cat >sample.sql <<'SQL'
CREATE TEMP TABLE seen (what text);
DO $$ BEGIN
    WHILE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 7) LOOP
        INSERT INTO seen SELECT DISTINCT l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            WHERE l.pid <> pg_backend_pid() AND c.oid >= 16384
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database());
        INSERT INTO seen SELECT 'transaction id' FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND datname = current_database() AND backend_xid IS NOT NULL;
        PERFORM pg_sleep(0.002), pg_stat_clear_snapshot();
    END LOOP;
END $$;
SELECT DISTINCT what FROM seen ORDER BY what;
SQL
    psql -qXAt -f sample.sql >seen &
    sampler=$!
    for _ in 1 2 3; do expect 0 reconcile plan --detailed-exitcode; done
    psql -qXAt -c 'SELECT pg_advisory_lock(7)' -c 'SELECT pg_sleep(0.5)' >/dev/null
    wait $sampler
    [ "$(cat seen)" = AccessShareLock ]
}

@test "a_plan_needs_no_more_than_pg_read_all_data" {
    load_all
    live "CREATE ROLE reader_$$ LOGIN IN ROLE pg_read_all_data"
    before=$(xmax)
    PGUSER=reader_$$ expect 0 reconcile plan --detailed-exitcode
    after=$(xmax)
    live "DROP ROLE reader_$$"
    [ "$before" = "$after" ]
}

@test "a_plan_of_a_hot_standby" {
    [ -z "${PGBIN:-}" ] || [ -x "$PGBIN/pg_basebackup" ] || skip "these binaries have no pg_basebackup"
    load_all
    sed -i "s/'update'/'changed'/" schema/writing.sql
    expect 2 "$standby" --standby sh -c '
        [ "$(psql -qXAtc "SELECT pg_is_in_recovery()")" = t ] &&
        '"$RECONCILE"' plan --detailed-exitcode'
    says '~ rule on_update'
    says '1 to change'
    sed -i "s/'changed'/'update'/" schema/writing.sql
    expect 0 "$standby" --standby "$RECONCILE" plan --detailed-exitcode
}

@test "what_locks_and_what_writes_is_compared_token_by_token" {
    psql -qX -v ON_ERROR_STOP=1 -f "$(given writing.sql)"
    failed=0
    while IFS=$'\t' read -r edit object; do
        sed "$edit" "$(given writing.sql)" >schema/writing.sql
        cmp -s schema/writing.sql "$(given writing.sql)" && echo "no edit: $edit" && failed=1
        run reconcile plan --detailed-exitcode
        if [ "$status" -ne 2 ] || ! grep -qE "[ .]${object##*[ .]}([ (]|\$)" <<<"$output"; then
            echo "$edit: $object is not in the plan: $output"
            failed=1
        fi
    done <"$(given writing.edits)"
    [ "$failed" = 0 ]
}
