load helpers

# File against file: without a server what the texts do not tell is unconfirmed.
given() {
    mkdir -p old
    cat >old/old.sql <<'SQL'
CREATE TABLE t (id integer, s varchar(10) DEFAULT 'x', CHECK (s IN ('a', 'b')));
SQL
    file new.sql <<'SQL'
CREATE TABLE t (id integer, s varchar(10) DEFAULT 'x'::varchar,
    CHECK (((s)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text]))));
SQL
}
plan() { "$RECONCILE" plan --from old --schema schema --detailed-exitcode "$@"; }

@test "files_that_mean_the_same_are_the_same_without_a_server_but_unconfirmed" {
    given
    expect 0 plan --no-sandbox
    says 'No changes'
    says 'Unconfirmed: 1 expression'
    says 'constraint public.t.t_s_check, expression: taken to be the same: no server was asked'
}

@test "with_a_throwaway_server_nothing_is_unconfirmed" {
    given
    expect 0 plan --sandbox
    says 'No changes'
    never_says 'nconfirmed'
}

@test "a_token_that_changes_between_files_is_found_with_and_without_a_server" {
    given
    sed -i "s/'b'::varchar/'c'::varchar/" schema/new.sql
    expect 2 plan --no-sandbox
    says '~ constraint t_s_check'
    says '(unconfirmed)'
    says 'taken to differ: no server was asked'
    expect 2 plan --sandbox
    says '~ constraint t_s_check'
    never_says 'nconfirmed'
}

@test "what_fingerprints_tell_is_not_unconfirmed" {
    given
    sed "s/IN ('a', 'b')/IN ('a', 'c')/; s/'x'/'y'/" old/old.sql >schema/new.sql
    expect 2 plan --no-sandbox
    says 'column s'
    sed 's/s IN/(s) IN/; s/integer/int4/' old/old.sql >schema/new.sql
    expect 0 plan --no-sandbox
    never_says 'nconfirmed'
}

@test "a_file_that_can_not_be_read_is_an_error" {
    given
    echo 'CREATE TABLE u (id integr' >schema/new.sql
    run plan --no-sandbox
    [ "$status" -ne 0 ] && [ "$status" -ne 2 ]
    says 'schema/new.sql:'
}
