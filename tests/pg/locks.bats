# What plans say of locks, scans and rewrites, held against the server (locks): each golden case, and
# the kitchen sink made from nothing and taken away again, which has every kind of object.
load helpers

held() { # CASE...
    cd "$root"
    expect 0 tests/pg/locks "$@"
}

# sink NAME: a case of it in the folder NAME
sink() {
    [ "$(live 'SHOW server_version_num')" -ge 150000 ] || skip 'it has what came with PostgreSQL 15'
    psql -qX -v ON_ERROR_STOP=1 -d postgres -f "$root/examples/kitchen-sink/roles.sql"
    mkdir "$1"
    echo "--manage all --manage-schema *" >"$1/options"
    if [ "$1" = made ]; then
        ln -s "$root/examples/kitchen-sink/schema" made/new.sql
    else
        cat "$root"/examples/kitchen-sink/schema/*.sql >"$1/old.sql"
        echo '-- nothing' >"$1/new.sql"
    fi
}

@test "locks_scans_and_rewrites_of_the_golden_cases_are_what_the_plan_says" {
    held "$root"/tests/cases/*/
}

@test "locks_of_making_every_kind_of_object_are_what_the_plan_says" {
    sink made
    held "$work/made"
}

@test "locks_of_dropping_every_kind_of_object_are_what_the_plan_says" {
    sink gone
    held "$work/gone"
}

# plan_of NAME: the plan of the kitchen sink's case
plan_of() {
    sink "$1"
    createdb "${db}_$1"
    [ ! -f "$1/old.sql" ] ||
        PGOPTIONS='-c client_min_messages=error' psql -qX -v ON_ERROR_STOP=1 -d "${db}_$1" -f "$1/old.sql"
    (cd "$1" && reconcile plan --db "dbname=${db}_$1" --schema new.sql --manage all \
        --manage-schema '*' --allow-destructive --format json) >"$1.json"
    psql -qX -d "${db}_$1" -c 'DROP SUBSCRIPTION IF EXISTS sink_copy'
    dropdb "${db}_$1"
}

# Labels need a provider that the server is built with; owners never go.
@test "every_kind_of_object_is_made_and_dropped_by_one_of_these_plans" {
    plan_of made
    plan_of gone
    sed -n 's/^KIND(\([a-z_]*\),.*/\1/p' "$root/schema/kinds.def" | grep -v security_label | sort >kinds
    for operation in create drop; do
        jq -r --arg op "$operation" '.steps[] | select(.operation == $op) | .kind' \
            ./*.json "$root"/tests/cases/*/plan.json | sort -u >seen
        run comm -23 kinds seen
        output=${output/database/} # it is there, and stays
        [ "$operation" = create ] || output=${output/owner/}
        [ -z "${output//[[:space:]]/}" ] || { echo "no step to $operation: $output" && false; }
    done
}
