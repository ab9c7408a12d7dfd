# What a database is, for comparing two: by pg_dump, without the lines that differ by chance.
# A server that is newer than pg_dump is asked by pull. Nothing of the database itself: pg_dump says that
# with --create only.
dump_schema() { # DATABASE
    local dir
    if pg_dump_is_new_enough "$1"; then
        pg_dump -s -d "$1" | grep -vE '^(\\(un)?restrict |-- Dumped)'
        return
    fi
    dir=$(mktemp -d)
    "$RECONCILE" pull --db "dbname=$1" --manage all --out "$dir" >/dev/null 2>"$dir/stderr" ||
        cat "$dir/stderr" >&2
    (cd "$dir" && find . -name '*.sql' ! -path ./database.sql | LC_ALL=C sort | while read -r file; do
        echo "-- $file"
        grep -vxF '\ir database.sql' "$file"
    done)
    rm -rf "$dir"
}

pg_dump_is_new_enough() { # DATABASE
    local server=${SERVER_MAJOR:-} tool
    [ -n "$server" ] || server=$(($(psql -qXAt -d "$1" -c 'SHOW server_version_num') / 10000))
    tool=$(pg_dump --version)
    tool=${tool##*) }
    [ "$server" -le "${tool%%[!0-9]*}" ]
}
