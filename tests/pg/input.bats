load helpers

@test "what_only_a_newer_grammar_knows_is_an_error_that_names_the_grammar" {
    echo 'CREATE TABLE t (a integer, CHECK (a > 0) NOT ENFORCED);' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:1:46: error: syntax error at or near "ENFORCED"'
    says 'hint: the grammar is that of PostgreSQL 15'
    never_says 'Plan'
}

@test "a_syntax_error_has_its_place_the_line_and_a_caret" {
    printf 'CREATE TABLE t (\n    a integer,\n    b intger(,\n);\n' | file a.sql
    expect 1 reconcile apply --auto-approve
    says 'schema/a.sql:3:14: error: syntax error at or near ","'
    says '    b intger(,'
    says '                 ^'
    no_table t
}

@test "the_errors_of_all_files_are_said_together_and_nothing_is_changed" {
    echo 'CREATE TABLE a (;' | file a.sql
    echo 'CREATE TABLE ok (a integer);' | file b.sql
    echo 'CREATE INDX i ON ok (a);' | file sub/c.sql
    expect 1 reconcile apply --auto-approve
    says 'schema/a.sql:1:'
    says 'schema/sub/c.sql:1:'
    says '2 errors in the schema files; the database is unchanged'
    no_table ok
}

@test "a_table_declared_twice_differently_names_both_places" {
    echo 'CREATE TABLE disks (id integer);' | file 1.sql
    printf '\nCREATE TABLE IF NOT EXISTS disks (id integer, disk_size text);\n' | file 2.sql
    expect 1 reconcile plan
    says 'schema/2.sql:2'
    says 'schema/1.sql:1'
}

@test "a_statement_that_is_not_understood_is_an_error_with_its_place" {
    printf 'CREATE TABLE t (a integer);\nCREATE RULE r AS ON SELECT TO t DO INSTEAD SELECT 1;\n' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:2:1: error:'
}

@test "a_statement_that_acts_is_refused_with_advice" {
    printf 'CREATE TABLE t (a integer);\nINSERT INTO t VALUES (1);\nUPDATE t SET a = 2;\nDO $$ BEGIN PERFORM 1; END $$;\n' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:2:1: error:'
    says 'schema/a.sql:3:1: error:'
    says 'schema/a.sql:4:1: error:'
    says 'hint:'
    says '3 errors'
}

@test "skip_actions_turns_them_into_warnings_that_list_them" {
    printf 'CREATE TABLE t (a integer);\nINSERT INTO t VALUES (1);\n' | file a.sql
    expect 0 reconcile apply --auto-approve --skip-actions
    says 'schema/a.sql:2:1: warning:'
    [ "$(live 'SELECT count(*) FROM t')" = 0 ]
}

@test "pg_dump_output_is_understood_as_it_is" {
    needs_pg_dump
    live "CREATE TABLE t (a serial PRIMARY KEY, b text DEFAULT 'x'); CREATE INDEX i ON t (b); COMMENT ON TABLE t IS 'it''s'"
    pg_dump -s -O -x | file dump.sql
    expect 0 reconcile plan --detailed-exitcode
    says 'No changes.'
}

@test "no_server_is_one_sentence_with_the_cure" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 1 reconcile plan --db 'host=/nowhere dbname=x'
    says 'reconcile: '
    says 'hint: '
    [ "${#lines[@]}" -le 4 ]
}

@test "a_missing_database_is_named" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 1 reconcile plan --db 'dbname=no_such_database'
    says 'no_such_database'
    says 'hint: '
}

@test "a_password_is_never_printed" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    expect 1 reconcile plan --db 'postgresql://u:sesame@127.0.0.1:1/x'
    never_says sesame
}

@test "a_wrong_password_is_one_sentence_with_the_cure" {
    echo 'CREATE TABLE t (a integer);' | file a.sql
    live "CREATE ROLE guarded_$db LOGIN PASSWORD 'right'"
    cp "$PGHOST/data/pg_hba.conf" "$work/hba"
    { echo "local all guarded_$db scram-sha-256"; cat "$work/hba"; } >"$PGHOST/data/pg_hba.conf"
    live 'SELECT pg_reload_conf()' >/dev/null
    sleep 1
    PGPASSWORD=sesame run reconcile plan --db "user=guarded_$db dbname=$db"
    cat "$work/hba" >"$PGHOST/data/pg_hba.conf"
    live "SELECT pg_reload_conf(); DROP ROLE guarded_$db" >/dev/null
    [ "$status" -eq 1 ]
    says password
    says 'hint: '
    never_says sesame
}

@test "a_missing_privilege_says_which" {
    live 'CREATE ROLE weak_'"$db"' LOGIN'
    live 'REVOKE CREATE ON SCHEMA public FROM PUBLIC' # as it is from 15 on
    echo 'CREATE TABLE t (a integer);' | file a.sql
    run reconcile apply --auto-approve --db "user=weak_$db dbname=$db"
    live 'DROP ROLE weak_'"$db"
    [ "$status" -eq 1 ]
    says 'permission denied'
    says '42501'
    says 'Nothing was committed'
}

@test "what_the_role_may_not_see_is_an_error_and_not_a_missing_table" {
    live 'CREATE TABLE secret (a integer); CREATE ROLE blind_'"$db"' LOGIN'
    echo 'CREATE TABLE secret (a integer);' | file a.sql
    run reconcile plan --db "user=blind_$db dbname=$db"
    live 'DROP ROLE blind_'"$db"
    [ "$status" -eq 1 ]
    says 'secret'
    says 'hint: '
}

@test "a_file_that_is_not_utf8_or_is_binary_is_an_error_with_the_offset" {
    printf 'CREATE TABLE t (a integer); -- caf\351\n' | file latin.sql
    expect 1 reconcile plan
    says 'schema/latin.sql'
    says '34'
    rm schema/latin.sql
    printf 'CREATE\0TABLE' | file nul.sql
    expect 1 reconcile plan
    says 'schema/nul.sql'
}

@test "a_path_that_is_not_there_is_an_error" {
    expect 1 reconcile plan --schema nowhere
    says nowhere
}

@test "a_name_over_63_bytes_is_cut_as_postgresql_would_with_a_warning" {
    long=$(printf 'é%.0s' $(seq 40))
    echo "CREATE TABLE $long (a integer);" | file a.sql
    expect 0 reconcile apply --auto-approve
    says 'schema/a.sql:1:14: warning:'
    table_exists "$(printf 'é%.0s' $(seq 31))"
    expect 0 reconcile plan --detailed-exitcode
}

@test "names_that_look_like_sql_stay_names" {
    printf 'CREATE TABLE "a""; DROP TABLE x; --" ("b\nc" integer DEFAULT 1);\n' | file a.sql
    printf 'CREATE TYPE e AS ENUM ($q$it'"''"'s; $q$);' >/dev/null
    live 'CREATE TABLE x (a integer)'
    echo 'CREATE TABLE x (a integer);' | file b.sql
    expect 0 reconcile apply --auto-approve
    table_exists x
    expect 0 reconcile plan --detailed-exitcode
}

@test "10000_terms_do_not_overrun_the_stack" {
    { printf 'CREATE VIEW v AS SELECT 1'; printf '+1%.0s' $(seq 10000); echo ' AS x;'; } | file a.sql
    expect 0 reconcile plan
    says 'Plan: 1 to create'
}

@test "100000_parentheses_are_an_error_and_no_crash" {
    { printf 'CREATE VIEW v AS SELECT '; head -c 100000 /dev/zero | tr '\0' '('; printf 1; head -c 100000 /dev/zero | tr '\0' ')'; echo ' AS x;'; } | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:1'
}

@test "what_newer_servers_do_not_take_for_a_function_is_an_error_that_names_the_grammar" {
    [ "$(live 'SHOW server_version_num')" -ge 170000 ] || skip 'it came with PostgreSQL 17'
    cat <<'SQL' | file a.sql
CREATE FUNCTION "json_value"(jsonb, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE TABLE t (j jsonb, CHECK (public.json_value(j, '$.a')), CHECK ("json_value"(j, '$.b')));
SQL
    expect 0 reconcile plan
    echo "CREATE INDEX i ON t ((JSON_VALUE(j, '\$.a')));" | file b.sql
    expect 1 reconcile plan
    says 'b.sql:1:23: error: json_value of PostgreSQL 17 can'
    says 'the grammar is that of PostgreSQL'
}
