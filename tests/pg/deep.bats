load helpers

long() { [ -n "${LONG:-}" ] || skip "make check-long runs it"; }

@test "50000_terms_do_not_overrun_the_stack" {
    long
    { printf 'CREATE VIEW v AS SELECT 1'; printf '+1%.0s' $(seq 50000); echo ' AS x;'; } | file a.sql
    expect 0 reconcile plan
    says 'Plan: 1 to create'
}

@test "5000_tables_are_applied_and_planned_again" {
    long
    for n in $(seq 5000); do
        echo "CREATE TABLE t$n (id serial PRIMARY KEY, v text CHECK (v <> ''), r integer REFERENCES t$(((n + 1) / 2)));"
    done | file a.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}
