load helpers

# The kitchen sink's roles belong to the cluster and stay for the next test.
sink() {
    [ "$(live 'SHOW server_version_num')" -ge 150000 ] || skip 'it has what came with PostgreSQL 15'
    export PGOPTIONS='-c client_min_messages=error'
    sink=$root/examples/kitchen-sink
    psql -qX -v ON_ERROR_STOP=1 -d postgres -f "$sink/roles.sql"
    all=(--manage all --manage-schema '*')
}
loaded() { # DATABASE
    for f in "$sink"/schema/*.sql; do psql -qX -v ON_ERROR_STOP=1 -d "$1" -f "$f"; done
}
# What a database is, whatever the order in which privileges were given.
dump() { dump_schema "$1" | sort; }
# sunk DATABASE: away with it; a subscription holds on to its database
sunk() {
    psql -qX -d "$1" -c 'DROP SUBSCRIPTION IF EXISTS sink_copy'
    dropdb "$1"
}

@test "the_kitchen_sink_loaded_by_psql_plans_empty" {
    sink
    loaded "$db"
    expect 0 reconcile plan --schema "$sink/schema" "${all[@]}" --detailed-exitcode
    sunk "$db"
}

@test "the_kitchen_sink_is_made_from_nothing_as_psql_makes_it_and_taken_away_again" {
    sink
    createdb "${db}_nothing"
    dump "${db}_nothing" >nothing
    loaded "${db}_nothing"
    dump "${db}_nothing" >by_psql
    sunk "${db}_nothing"
    expect 0 reconcile apply --schema "$sink/schema" "${all[@]}" --auto-approve
    dump "$db" >by_apply
    diff by_psql by_apply
    echo '-- nothing' | file nothing.sql
    expect 3 reconcile apply "${all[@]}" --auto-approve
    expect 0 reconcile apply "${all[@]}" --auto-approve --allow-destructive
    dump "$db" >after
    diff nothing after
}

@test "the_kitchen_sink_makes_the_round_trip_of_pull" {
    sink
    loaded "$db"
    dump "$db" >one
    for layout in tree flat numbered; do
        rm -rf pulled
        reconcile pull --out pulled --layout "$layout" --manage all >list
        expect 0 reconcile plan --schema pulled "${all[@]}" --detailed-exitcode
        createdb "${db}_copy"
        if [ "$layout" = numbered ]; then
            for f in pulled/*.sql; do psql -qX -v ON_ERROR_STOP=1 -d "${db}_copy" -f "$f"; done
        else
            psql -qX -v ON_ERROR_STOP=1 -d "${db}_copy" -f pulled/main.sql
        fi
        dump "${db}_copy" >two
        sunk "${db}_copy"
        diff one two
    done
    sunk "$db"
}
