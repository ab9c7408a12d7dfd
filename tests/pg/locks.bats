# What plans say of locks, scans and rewrites, held against the server (locks).
load helpers

held() { # CASE...
    cd "$root"
    expect 0 tests/pg/locks "$@"
}

@test "locks_scans_and_rewrites_of_the_hazard_cases_are_what_the_plan_says" {
    held "$root"/tests/cases/hazard_*/
}

@test "locks_scans_and_rewrites_of_what_hangs_on_tables_are_what_the_plan_says" {
    local cases=()
    for name in column_default_not_null_and_identity column_type_under_view_index_and_trigger \
        comments_added_changed_and_gone foreign_key_action_changed foreign_keys_in_a_circle \
        index_changed inheritance locks_of_children_below locks_of_partitions_below \
        partitions policies_changed_in_place_or_anew unique_and_check_changed; do
        cases+=("$root/tests/cases/$name")
    done
    held "${cases[@]}"
}
