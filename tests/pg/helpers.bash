# Loaded by every .bats file: a database of its own for each test, a folder with
# schema/ to write files into, and reconcile bound to both.

. "$(realpath "$BATS_TEST_DIRNAME/../dump.bash")"

setup() {
    root=$(realpath "$BATS_TEST_DIRNAME/../..")
    RECONCILE=${RECONCILE:-$root/${BUILD:-build}/reconcile/reconcile}
    PATH=$(dirname "$RECONCILE"):$PATH
    db=t_$$_$BATS_TEST_NUMBER
    createdb "$db"
    export PGDATABASE=$db
    work=$(mktemp -d)
    cd "$work"
    mkdir schema
}

teardown() {
    cd "$root"
    rm -rf "$work"
    dropdb --force --if-exists "$db"
}

needs_pg_dump() { pg_dump_is_new_enough "$db" || skip "pg_dump is older than the server"; }

# live SQL: runs it in the test's database
live() { PGOPTIONS='-c client_min_messages=warning' psql -qXAt -v ON_ERROR_STOP=1 -c "$1"; }

# file NAME: standard input into schema/NAME
file() {
    mkdir -p "$(dirname "schema/$1")"
    cat >"schema/$1"
}

# expect STATUS COMMAND...: run, and show what it said where the status is another
expect() {
    local want=$1
    shift
    run "$@"
    if [ "$status" -ne "$want" ]; then
        printf 'exit status %s, not %s, of %s\n%s\n' "$status" "$want" "$*" "$output"
        return 1
    fi
}

# says TEXT: the output holds it
says() {
    [[ $output == *"$1"* ]] || {
        printf 'missing: %s\nin: %s\n' "$1" "$output"
        return 1
    }
}
never_says() {
    [[ $output != *"$1"* ]] || {
        printf 'should not say: %s\nin: %s\n' "$1" "$output"
        return 1
    }
}

# A failing "! command" does not fail a test: hence its own word.
no_table() { [ "$(live "SELECT to_regclass('$1') IS NULL")" = t ]; }
table_exists() { [ "$(live "SELECT to_regclass('$1') IS NOT NULL")" = t ]; }
