load helpers

# PostgreSQL's own views, as their authors wrote them: 65 queries over the catalogs, in a schema
# of their own.
share() { live "SELECT setting FROM pg_config WHERE name = 'SHAREDIR'"; }
setup_views() {
    # Statements that fill tables are no part of a schema.
    sed 's/information_schema/copied/g' "$(share)/information_schema.sql" | awk '
        /^(INSERT|UPDATE|DELETE|COPY) / { skips = 1 }
        !skips
        skips && /;$/ { skips = 0 }' >schema/views.sql
    psql -qX -v ON_ERROR_STOP=1 -f schema/views.sql >/dev/null
}

# edit NTH: one token in each view whose number is NTH modulo 2, another kind of token in each
# after the other: a comparison, a literal, a join, a condition, a type.
edit() {
    awk -v nth="$1" '
        function swap(from, to) {
            if (done || text !~ from) return
            sub(from, to, text); done = 1
        }
        function edited(    i) {
            done = 0
            for (i = 0; i < 5; i++) {
                if ((n + i) % 5 == 0) swap(" = ", " <> ")
                if ((n + i) % 5 == 1) swap("\047[A-Z][A-Z]+\047", "\047Q\047")
                if ((n + i) % 5 == 2) swap("LEFT( OUTER)? JOIN", "FULL JOIN")
                if ((n + i) % 5 == 3) swap(" AND ", " OR ")
                if ((n + i) % 5 == 4) swap("AS sql_identifier\\)", "AS character_data)")
            }
            swap("SELECT ", "SELECT DISTINCT ")
        }
        /^CREATE VIEW/ { inside = 1; text = ""; name = $3 }
        inside { text = text $0 "\n" }
        !inside { print }
        inside && /;$/ {
            n++; inside = 0
            if (n % 2 == nth) { edited(); print name >"edited" }
            printf "%s", text
        }' views.sql >schema/views.sql
}

@test "the_information_schema_equals_its_own_text" {
    setup_views
    [ "$(live "SELECT count(*) FROM pg_views WHERE schemaname = 'copied'")" -ge 60 ]
    expect 0 reconcile plan --detailed-exitcode --manage-schema copied
}

@test "each_view_with_one_edit_differs_from_the_information_schema" {
    setup_views
    cp schema/views.sql views.sql
    failed=0
    for nth in 0 1; do
        edit $nth
        run reconcile plan --detailed-exitcode --manage-schema copied --explain-differences
        [ "$status" -ge 2 ] || failed=1
        while read -r view; do
            grep -qE "^ +view copied\.$view, " <<<"$output" && continue
            echo "$view with an edit does not differ"
            sed -n "/VIEW $view /,/;\$/p" schema/views.sql
            grep -A12 "view copied\.$view" <<<"$output" || true
            failed=1
        done <edited
        cat edited >>all
    done
    [ "$failed" = 0 ]
    [ "$(sort -u all | wc -l)" -ge 60 ]
}
