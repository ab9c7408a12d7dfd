load helpers

# fixture NAME: standard input into fixtures/NAME
fixture() {
    mkdir -p "$(dirname "fixtures/$1")"
    cat >"fixtures/$1"
}

gpus() {
    file a.sql <<'SQL'
CREATE TABLE gpus (name text PRIMARY KEY, cpus integer NOT NULL, note text,
    updated_at timestamptz NOT NULL DEFAULT now());
SQL
    fixture 1.sql <<'SQL'
INSERT INTO gpus (name, cpus, note) VALUES
    ('t4', 48, NULL),
    ('a10g', 192, 'it''s'),
    ('h100', 192, 'training')
ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus, note = EXCLUDED.note, updated_at = now();
SQL
}

# How many rows were written to the table since the server counts.
written() { live "SELECT pg_stat_force_next_flush()" >/dev/null 2>&1 || sleep 1; live "SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE relname = '$1'"; }

@test "declared_rows_are_planned_applied_and_then_there_is_nothing_left" {
    gpus
    expect 2 reconcile plan --detailed-exitcode
    says '+ rows of public.gpus: 3 new  fixtures/1.sql:1'
    says "+ name 't4', cpus '48', note null"
    expect 0 reconcile apply --auto-approve
    says 'The database equals its files.'
    [ "$(live "SELECT string_agg(name || cpus || coalesce(note, '-'), ' ' ORDER BY name) FROM gpus")" = "a10g192it's h100192training t448-" ]
    expect 0 reconcile plan --detailed-exitcode
    says 'No changes.'
    expect 0 reconcile drift
}

@test "a_second_apply_writes_nothing_and_takes_no_transaction_id" {
    gpus
    expect 0 reconcile apply --auto-approve
    before=$(written gpus) xid=$(live 'SELECT pg_snapshot_xmax(pg_current_snapshot())')
    expect 0 reconcile apply --auto-approve
    [ "$(written gpus)" = "$before" ]
    [ "$(live 'SELECT pg_snapshot_xmax(pg_current_snapshot())')" = "$xid" ]
}

@test "one_cell_changed_by_hand_is_shown_and_one_row_is_written" {
    gpus
    expect 0 reconcile apply --auto-approve
    live "UPDATE gpus SET cpus = 1 WHERE name = 'a10g'"
    before=$(written gpus)
    expect 2 reconcile drift
    says '~ rows of public.gpus: 1 different'
    says "~ name 'a10g': cpus '1' in the database, '192' in the files"
    expect 0 reconcile apply --auto-approve
    says "~ name 'a10g': cpus '1' -> '192'"
    [ "$(written gpus)" = $((before + 1)) ]
}

@test "a_time_stamp_makes_no_row_different_and_is_set_when_another_column_is" {
    gpus
    expect 0 reconcile apply --auto-approve
    live "UPDATE gpus SET updated_at = '2000-01-01'"
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE gpus SET cpus = 1 WHERE name = 't4'"
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT string_agg(name, ' ') FROM gpus WHERE updated_at > '2000-01-02'")" = t4 ]
}

@test "do_nothing_only_adds" {
    gpus
    fixture 1.sql <<'SQL'
INSERT INTO gpus VALUES ('t4', 1), ('h100', 2) ON CONFLICT DO NOTHING;
SQL
    live "CREATE TABLE gpus (name text PRIMARY KEY, cpus integer NOT NULL, note text, updated_at timestamptz NOT NULL DEFAULT now())"
    live "INSERT INTO gpus VALUES ('t4', 99)"
    expect 0 reconcile apply --auto-approve
    says "+ name 'h100', cpus '2'"
    [ "$(live "SELECT string_agg(name || cpus, ' ' ORDER BY name) FROM gpus")" = 'h1002 t499' ]
    expect 0 reconcile plan --detailed-exitcode
}

@test "without_a_key_it_is_said_what_to_write" {
    gpus
    echo "INSERT INTO gpus (name, cpus) VALUES ('t4', 48);" | fixture 1.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:1: error: this INSERT would add its rows again and again'
    says 'write ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus, or DO NOTHING'
}

@test "a_key_that_is_not_unique_or_not_given_or_null_is_refused" {
    gpus
    fixture 1.sql <<'SQL'
INSERT INTO gpus (name, cpus) VALUES ('t4', 48) ON CONFLICT (cpus) DO NOTHING;
INSERT INTO gpus (cpus) VALUES (48) ON CONFLICT (name) DO NOTHING;
INSERT INTO gpus (name, cpus) VALUES ('a', 1),
    (NULL, 48) ON CONFLICT (name) DO NOTHING;
SQL
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:'
    says 'no primary key, unique constraint or unique index on (cpus)'
    says 'fixtures/1.sql:2:'
    says 'no key among the columns'
    says 'fixtures/1.sql:4:5: error: column "name" tells rows apart and is null here'
}

@test "a_column_that_is_only_about_to_come_is_filled" {
    gpus
    live "CREATE TABLE gpus (name text PRIMARY KEY, cpus integer NOT NULL, updated_at timestamptz NOT NULL DEFAULT now())"
    live "INSERT INTO gpus (name, cpus) VALUES ('t4', 48), ('a10g', 192)"
    expect 0 reconcile apply --auto-approve
    says "~ name 'a10g': note null -> 'it''s'" || says "~ name 'a10g': note null -> 'it's'"
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live "SELECT note FROM gpus WHERE name = 'a10g'")" = "it's" ]
}

@test "values_of_rows_are_not_logged" {
    gpus
    printf "INSERT INTO gpus (name, cpus) VALUES ('s3cret', 'wr0ng') ON CONFLICT (name) DO NOTHING;\n" | fixture 1.sql
    expect 0 reconcile plan --out /dev/null
    never_says wr0ng
    expect 1 reconcile apply --auto-approve
    reconcile apply --auto-approve 2>stderr >/dev/null || true
    run cat stderr
    says 'SQLSTATE 22P02'
    never_says s3cret
    never_says wr0ng
    printf "INSERT INTO gpus (name, cpus) VALUES ('s3cret' 's3cret', 1);\n" | fixture 1.sql
    expect 1 reconcile plan
    says 'fixtures/1.sql:1:'
    never_says s3cret
}

@test "no_fixtures_and_skip_actions_leave_them_aside_and_fixtures_names_others" {
    gpus
    mkdir other
    echo "INSERT INTO gpus (name, cpus) VALUES ('x', 1) ON CONFLICT (name) DO NOTHING;" >other/1.sql
    expect 0 reconcile plan --no-fixtures
    never_says rows
    expect 0 reconcile plan --skip-actions
    never_says rows
    expect 0 reconcile plan --fixtures other
    says "+ name 'x', cpus '1'"
    never_says t4
    expect 0 reconcile plan --fixtures other --fixtures fixtures
    says "+ name 'x', cpus '1'"
    says "+ name 't4'"
}

@test "rows_says_how_many_are_shown_and_json_has_all" {
    gpus
    expect 0 reconcile plan --rows 1
    says "+ name 't4'"
    says '... and 2 more'
    never_says "name 'h100'"
    expect 0 reconcile plan --format json
    [ "$(reconcile plan --format json | grep -c '"column": "name"')" = 3 ]
}

@test "masked_columns_are_never_shown_but_compared" {
    gpus
    sed -i '1i -- @mask note' fixtures/1.sql
    expect 0 reconcile plan
    says 'note (masked)'
    never_says training
    expect 0 reconcile plan --format json
    never_says training
    expect 0 reconcile apply --auto-approve
    live "UPDATE gpus SET note = 'other' WHERE name = 'h100'"
    expect 2 reconcile drift
    says 'note (masked)'
    never_says training
    never_says other
}

@test "the_script_for_psql_writes_the_rows_and_again_nothing" {
    gpus
    expect 0 reconcile plan --format sql --out p.sql
    psql -qX -v ON_ERROR_STOP=1 -f p.sql
    [ "$(live 'SELECT count(*) FROM gpus')" = 3 ]
    before=$(written gpus)
    psql -qX -v ON_ERROR_STOP=1 -f p.sql
    [ "$(written gpus)" = "$before" ]
    expect 0 reconcile plan --detailed-exitcode
}

@test "nothing_is_declared_among_fixtures" {
    gpus
    printf 'CREATE TABLE x (a integer);\nDELETE FROM gpus;\n' | fixture 2.sql
    expect 1 reconcile plan
    says 'fixtures/2.sql:1:1: error: a declaration has no place among fixtures'
    says 'fixtures/2.sql:2:1: error: DELETE has no place among fixtures'
}
