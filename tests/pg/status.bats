load helpers

@test "plan_exits_0_whether_or_not_there_are_changes" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 0 reconcile plan
    says 'Plan: 1 to create, 0 to change, 0 to drop.'
    live 'CREATE TABLE t (a integer)'
    expect 0 reconcile plan
    says 'No changes. The database equals its files.'
}

@test "plan_with_detailed_exitcode_exits_2_for_changes_and_0_for_none" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 2 reconcile plan --detailed-exitcode
    live 'CREATE TABLE t (a integer)'
    expect 0 reconcile plan --detailed-exitcode
}

@test "plan_exits_3_where_a_step_is_blocked_and_says_how_to_allow_it" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    live 'CREATE TABLE t (a integer, b integer)'
    expect 3 reconcile plan
    says 'Blocked: 1 step'
    says '--allow-destructive'
    expect 0 reconcile plan --allow-destructive
    expect 2 reconcile plan --allow-destructive --detailed-exitcode
}

@test "a_blocked_statement_stands_in_the_script_as_a_comment" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    live 'CREATE TABLE t (a integer, b integer)'
    expect 3 reconcile plan --format sql
    says 'BLOCKED, drop-column'
    [[ $output =~ "-- ALTER TABLE public.t DROP COLUMN" ]]
    never_says 'BEGIN;'
}

@test "apply_exits_3_when_blocked_and_does_not_even_what_is_allowed" {
    echo 'CREATE TABLE t (a integer, c integer);' | file a.sql
    live 'CREATE TABLE t (a integer, b integer)'
    expect 3 reconcile apply --auto-approve
    says 'nothing was changed'
    [ "$(live "SELECT string_agg(attname, ',') FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0")" = a,b ]
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 reconcile plan --detailed-exitcode
}

@test "apply_exits_0_once_the_database_equals_its_files" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 0 reconcile apply --auto-approve
    says 'The database equals its files.'
    table_exists t
    expect 0 reconcile apply --auto-approve
    says 'No changes.'
}

@test "drift_exits_2_where_they_differ_and_0_where_not" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    live 'CREATE TABLE t (a bigint, b integer)'
    expect 2 reconcile drift
    says 'The database differs from its files'
    says 'type: bigint in the database, integer in the files'
    says 'not in the files'
    live 'ALTER TABLE t DROP b, ALTER a TYPE integer'
    expect 0 reconcile drift
    says 'No drift.'
}

@test "an_unknown_command_or_option_exits_1_and_names_help" {
    expect 1 reconcile frobnicate
    says 'there is no command "frobnicate"'
    expect 1 reconcile plan --frobnicate
    says 'plan has no option --frobnicate'
    expect 1 reconcile plan --format yaml
    says '--format takes one of text|json|sql, not "yaml"'
    expect 1 reconcile plan --format
    says 'needs an argument'
    expect 1 reconcile plan schema
    says 'takes no operand'
    expect 1 reconcile
}

@test "version_names_libpq_and_the_grammar" {
    expect 0 reconcile --version
    [[ ${lines[0]} =~ ^reconcile\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
    says 'libpq '
    says 'grammar of PostgreSQL 15'
}

@test "help_prints_every_command_and_its_options" {
    expect 0 reconcile --help
    says apply
    for command in plan apply drift; do
        expect 0 reconcile help "$command"
        says '--schema PATH'
        expect 0 reconcile "$command" --help
        says 'Exit status:'
    done
}

@test "out_writes_a_file_and_a_file_that_cannot_be_written_is_an_error" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 0 reconcile plan --format sql --out plan.sql
    [ -z "$output" ]
    grep -q 'CREATE TABLE' plan.sql
    expect 1 reconcile plan --out no/such/dir
    says "can't be written"
}

@test "several_outs_hold_one_plan_each_in_the_format_of_its_name" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 0 reconcile plan --out a.json --out b.sql --out c
    [ -z "$output" ]
    [ "$(jq .summary.create a.json)" = 1 ]
    grep -q '^BEGIN;' b.sql
    grep -q '^Plan: 1 to create' c
    reconcile plan >plain
    diff plain c
}

@test "standard_output_that_cannot_be_written_is_an_error" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    run bash -c 'reconcile plan >/dev/full'
    [ "$status" -eq 1 ]
    says "can't be written"
}
