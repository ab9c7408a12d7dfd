load helpers

# A hundred tables with foreign keys, rows that are there, and statements about others, the same and
# changed ones, all made up from a seed.
generate() { # SEED
    mkdir -p schema fixtures
    awk -v seed="$1" -v q="'" '
    function any(n) { return int(rand() * n) }
    function text(n,    s) {
        s = substr("alpha beta gamma delta epsilon zeta eta theta", 1 + any(20), any(12))
        gsub(/e/, any(3) ? "e" : q q, s)
        return any(8) ? q s (any(6) ? "" : "\\\"{,}") q : "NULL"
    }
    function number() { return any(9) ? (any(2) ? "-" : "") any(1000) "." any(100) : "NULL" }
    function day() { return any(7) ? q sprintf("20%02d-%02d-%02d", any(30), 1 + any(12), 1 + any(28)) q : "NULL" }
    function list(   s, i) { s = ""; for (i = any(4); i > 0; i--) s = s any(9) (i > 1 ? "," : ""); return q "{" s "}" q }
    function json() { return any(5) ? q "{\"a\": " any(9) ", \"b\": [" any(9) "]}" q : "NULL" }
    function flag() { return any(6) ? (any(2) ? "true" : "false") : "NULL" }
    function cell(kind) {
        if (kind == 0) return text()
        if (kind == 1) return number()
        if (kind == 2) return day()
        if (kind == 3) return list()
        if (kind == 4) return json()
        if (kind == 5) return flag()
        if (kind == 6) return any(3) ? any(500) - 250 : any(500) " + " any(9)
        return any(4) ? q any(2) ? q "busy" q : q "idle" q q : "DEFAULT"
    }
    function state() { return any(5) ? (any(2) ? q "busy" q : q "idle" q) : "DEFAULT" }
    function row(t, id,    s, k) {
        s = "(" id
        for (k = 0; k < width[t]; k++)
            s = s ", " (kinds[t, k] == 7 ? state() : cell(kinds[t, k]))
        return s (t % 3 == 1 ? ", (SELECT id FROM t" (t - 1) " WHERE id = " 1 + any(3) ")" : "") ")"
    }
    function statement(t, file,    n, i, s, used, id, k, update, shape) {
        split("", used)
        n = any(3) ? 1 + any(6) : 1
        update = any(4) > 0
        s = "INSERT INTO t" t " VALUES"
        for (i = 0; i < n; i++) {
            id = 1 + any(12)
            while (id in used) id++
            used[id] = 1
            s = s (i ? "," : "") "\n    " row(t, id)
        }
        s = s "\nON CONFLICT " (update ? "(id) DO UPDATE SET " : any(2) ? "(id) DO NOTHING" : "DO NOTHING")
        for (k = 0; update && k < width[t]; k++)
            s = s (k ? ", " : "") "c" k " = EXCLUDED.c" k
        if (update && t % 3 == 1)
            s = s ", up = EXCLUDED.up"
        print s ";\n" >file
    }
    BEGIN {
        split("text|numeric(8,2)|date|integer[]|jsonb|boolean|integer|mood DEFAULT " q "idle" q, types, "|")
        srand(seed)
        print "CREATE TYPE mood AS ENUM (" q "idle" q ", " q "busy" q ");" >"schema/0.sql"
        for (t = 0; t < 100; t++) {
            width[t] = 2 + any(5)
            s = "CREATE TABLE t" t " (id integer PRIMARY KEY"
            for (k = 0; k < width[t]; k++) {
                kinds[t, k] = any(8)
                s = s ", c" k " " types[kinds[t, k] + 1]
            }
            print s (t % 3 == 1 ? ", up integer REFERENCES t" (t - 1) : "") ");" >"schema/0.sql"
            # what refers finds these
            if (t % 3 == 0)
                print "INSERT INTO t" t " (id) VALUES (1), (2), (3) ON CONFLICT DO NOTHING;" >"before.sql"
            for (i = any(4); i > 0; i--)
                statement(t, "before.sql")
            for (i = 1 + any(4); i > 0; i--)
                statement(t, "fixtures/" any(3) ".sql")
        }
    }'
}

contents() { # DATABASE
    for t in $(seq 0 99); do echo "\\echo t$t"; echo "SELECT * FROM t$t ORDER BY id;"; done | psql -qXAt -d "$1"
}

@test "a_hundred_tables_hold_what_psql_running_the_files_would_have_made" {
    generate 20261121
    psql -qX -v ON_ERROR_STOP=1 -f schema/0.sql
    psql -qX -v ON_ERROR_STOP=1 -f before.sql
    createdb -T "$db" "${db}_psql"
    for f in fixtures/*.sql; do psql -qX -v ON_ERROR_STOP=1 -d "${db}_psql" -f "$f"; done
    contents "$db" >before
    contents "${db}_psql" >wanted
    ! diff -q before wanted
    expect 0 reconcile apply --auto-approve
    contents "$db" >got
    dropdb "${db}_psql"
    diff wanted got
    expect 0 reconcile plan --detailed-exitcode
}
