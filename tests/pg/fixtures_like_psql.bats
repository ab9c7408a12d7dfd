load helpers

# A hundred cases, all made up from a seed: each two tables, with rows that are there and statements
# about others, the same and changed ones. t has a primary key, columns of many types and foreign keys; e
# is told apart by one of four unique things, and its rows come in every form that there is. What psql
# reads is the same but where the rows are a CSV file's: it copies them.
generate() { # SEED
    mkdir -p schema fixtures psql/fixtures
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
        print s ";\n" >("psql/" file)
    }
    # Names are of one pool a statement: forms do not meet. Case changes where the index ignores it.
    function name(t, form, k,    s) {
        s = substr("Ann Ben Cat Dan Eve Fay", 1 + 4 * k, 3) form
        return t % 4 % 2 == 0 && any(2) ? toupper(s) : s
    }
    function target(t) {
        if (t % 4 == 0) return "((lower(name)))"
        if (t % 4 == 1) return "(name) WHERE active"
        if (t % 4 == 2) return "(kind, (lower(name)))"
        return any(2) ? "ON CONSTRAINT e" t "_key" : "(name)"
    }
    function conflict(t,    s) {
        s = " ON CONFLICT " target(t)
        if (any(4) == 0)
            return s " DO NOTHING;"
        return s " DO UPDATE SET note = EXCLUDED.note, kind = EXCLUDED.kind" (any(3) ? "" : " WHERE e.note IS DISTINCT FROM " q "kept" q) ";"
    }
    function note() { return any(5) ? q substr("kept old new fine", 1 + 4 * any(4), 4) any(9) q : "NULL" }
    function bare(s) { if (s == "NULL") return ""; return substr(s, 2, length(s) - 2) }
    function rows(t, form, csv,    s, k, kind) {
        s = ""
        for (k = 0; k < 6; k++) {
            if (any(3) == 0)
                continue
            kind = q "k" k % 2 q
            s = s (s == "" ? "" : csv ? "\n" : ", ") (csv ? "\"" name(t, form, k) "\"," bare(kind) "," bare(note()) \
                                                      : "(" q name(t, form, k) q ", " kind ", " note() ")")
        }
        return s == "" ? (csv ? "Zoe" form ",k0," : "(" q "Zoe" form q ", " q "k0" q ", NULL)") : s
    }
    function forms(t, file,    form, s, end, columns, csv) {
        columns = " (name, kind, note) "
        for (form = 0; form < 5; form++) {
            if (any(3) == 0)
                continue
            end = conflict(t)
            if (form == 4) {
                csv = "e" t ".csv"
                print "name,kind,note\n" rows(t, form, 1) >("fixtures/" csv)
                print "-- @rows from " csv "\nINSERT INTO e" t " AS e DEFAULT VALUES" end "\n" >file
                print "CREATE TEMP TABLE r AS SELECT name, kind, note FROM e" t " LIMIT 0;\n\\copy r" columns "FROM fixtures/" csv " WITH (FORMAT csv, HEADER)" \
                    "\nINSERT INTO e" t " AS e" columns "SELECT name, kind, note FROM r" end "\nDROP TABLE r;\n" >("psql/" file)
                continue
            }
            s = rows(t, form, 0)
            if (form == 0) s = "INSERT INTO e" t " AS e" columns "VALUES " s
            if (form == 1) s = "WITH w" columns "AS (VALUES " s ") INSERT INTO e" t " AS e" columns "SELECT name, kind, note FROM w"
            if (form == 2) s = "INSERT INTO e" t " AS e" columns "SELECT name, kind, note || " q q " FROM (VALUES " s ") AS v" columns
            if (form == 3) s = "INSERT INTO e" t " AS e" columns "WITH w" columns "AS (VALUES " s ") SELECT name, kind, max(note) FROM w GROUP BY name, kind"
            print s end "\n" >file
            print s end "\n" >("psql/" file)
        }
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
            print "CREATE TABLE e" t " (name text NOT NULL, kind text, active boolean NOT NULL DEFAULT true, note text" \
                (t % 4 == 3 ? ", CONSTRAINT e" t "_key UNIQUE (name));" : ");") >"schema/0.sql"
            if (t % 4 < 3)
                print "CREATE UNIQUE INDEX ON e" t " " (t % 4 == 0 ? "(lower(name))" : t % 4 == 1 ? "(name) WHERE active" : "(lower(name), kind)") ";" >"schema/0.sql"
            print "INSERT INTO e" t " (name, kind, note) VALUES " rows(t, any(5), 0) ";" >"before.sql"
            if (t % 4 == 1)
                print "INSERT INTO e" t " (name, kind, active) SELECT name, kind, false FROM e" t ";" >"before.sql"
            forms(t, "fixtures/" any(3) ".sql")
            for (i = 1 + any(4); i > 0; i--)
                statement(t, "fixtures/" any(3) ".sql")
        }
    }'
}

contents() { # DATABASE
    for t in $(seq 0 99); do echo "\\echo t$t"; echo "SELECT * FROM t$t ORDER BY id;"; echo "SELECT * FROM e$t ORDER BY name, kind, active;"; done | psql -qXAt -d "$1"
}

@test "a_hundred_cases_hold_what_psql_running_the_files_would_have_made" {
    generate "${SEED:-20261121}"
    psql -qX -v ON_ERROR_STOP=1 -f schema/0.sql
    psql -qX -v ON_ERROR_STOP=1 -f before.sql
    createdb -T "$db" "${db}_psql"
    for f in psql/fixtures/*.sql; do psql -qX -v ON_ERROR_STOP=1 -d "${db}_psql" -f "$f"; done
    contents "$db" >before
    contents "${db}_psql" >wanted
    ! diff -q before wanted
    expect 0 reconcile apply --auto-approve
    contents "$db" >got
    dropdb "${db}_psql"
    diff wanted got
    expect 0 reconcile plan --detailed-exitcode
}
