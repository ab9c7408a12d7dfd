load helpers

# PostgreSQL's own views, as their authors wrote them: 65 queries over the catalogs, in a schema
# of their own.
share() { live "SELECT setting FROM pg_config WHERE name = 'SHAREDIR'"; }
setup_views() {
    # Statements that fill tables are no part of a schema. Numbers in base 16 came with PostgreSQL 16.
    sed 's/information_schema/copied/g; s/\b0xFFFF\b/65535/g' "$(share)/information_schema.sql" | awk '
        /^(INSERT|UPDATE|DELETE|COPY) / { skips = 1 }
        !skips
        skips && /;$/ { skips = 0 }' >schema/views.sql
    psql -qX -v ON_ERROR_STOP=1 -f schema/views.sql >/dev/null
}

# edit NTH: one token of the view with that number, another kind of token in each after the
# other: a comparison, a literal, a join, a condition, a type. Says the view's name.
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
            if (n == nth) { edited(); print name >"edited" }
            printf "%s", text
        }' views.sql >schema/views.sql
    cat edited
}

@test "the_information_schema_equals_its_own_text" {
    setup_views
    [ "$(live "SELECT count(*) FROM pg_views WHERE schemaname = 'copied'")" -ge 60 ]
    expect 0 reconcile plan --detailed-exitcode --manage-schema copied
}

@test "each_of_its_views_with_one_edit_differs_from_it" {
    setup_views
    cp schema/views.sql views.sql
    n=$(grep -c '^CREATE VIEW' views.sql) missed=
    [ "$n" -ge 60 ]
    for nth in $(seq "$n"); do
        view=$(edit "$nth")
        cmp -s views.sql schema/views.sql && missed+=" $view, without an edit;"
        # Alone in the plan: the other views would be compared 65 times, too.
        run reconcile plan --detailed-exitcode --manage-schema copied --ignore 'view *' \
            --ignore "!view copied.$view"
        [ "$status" -ge 2 ] && grep -q "view copied\.$view" <<<"$output" && continue
        missed+=" $view;"
        diff views.sql schema/views.sql || true
    done
    echo "of $n edits these are not noticed:${missed:- none}"
    [ -z "$missed" ]
}
