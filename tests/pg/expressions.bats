load helpers

# Expressions and queries of every kind, in a folder beside this file: the schema, and edits
# of it by sed, each with the object that then differs.
given() { echo "$root/tests/pg/expressions/$1"; }

@test "what_was_loaded_from_the_files_equals_them" {
    psql -qX -v ON_ERROR_STOP=1 -f "$(given schema.sql)"
    cp "$(given schema.sql)" schema/
    expect 0 reconcile plan --detailed-exitcode
}

# PostgreSQL's own text of an expression, read in again, is another text.
@test "what_pg_dump_restored_equals_the_files_too" {
    needs_pg_dump
    psql -qX -v ON_ERROR_STOP=1 -f "$(given schema.sql)"
    pg_dump -s >dump.sql
    live 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'
    psql -qX -f dump.sql >/dev/null
    cp "$(given schema.sql)" schema/
    expect 0 reconcile plan --detailed-exitcode
}

@test "one_token_that_changes_is_found" {
    psql -qX -v ON_ERROR_STOP=1 -f "$(given schema.sql)"
    failed=0
    while IFS=$'\t' read -r edit object; do
        sed "$edit" "$(given schema.sql)" >schema/schema.sql
        [[ $edit == *"'s2'"* ]] && echo 'CREATE SEQUENCE s2;' >>schema/schema.sql
        cmp -s schema/schema.sql "$(given schema.sql)" && echo "no edit: $edit" && failed=1
        run reconcile plan --detailed-exitcode
        if [ "$status" -ne 2 ] || ! grep -qE "[ .]${object##*[ .]}([ (]|\$)" <<<"$output"; then
            echo "$edit: $object is not in the plan: $output"
            failed=1
        fi
    done <"$(given edits)"
    [ "$failed" = 0 ]
}

@test "two_ways_of_writing_one_thing_are_no_difference" {
    live "CREATE TABLE t (a timestamptz, b text DEFAULT NULL, CHECK (a AT TIME ZONE 'UTC' > '2020-01-01'))
        WITH (fillfactor = 70, autovacuum_enabled = false)"
    live 'CREATE INDEX i ON t (((b)) , (lower(b) COLLATE "C")) WHERE true'
    live 'CREATE TABLE p (a integer) PARTITION BY RANGE ((a))'
    live 'CREATE DOMAIN d AS name'
    file t.sql <<'SQL'
CREATE TABLE t (a timestamptz, b text, CHECK (timezone('UTC', a) > timestamp '2020-01-01'))
    WITH (autovacuum_enabled = false, fillfactor = 70);
CREATE INDEX i ON t (b, lower(b) COLLATE "C");
CREATE TABLE p (a integer) PARTITION BY RANGE (a);
CREATE DOMAIN d AS name COLLATE "C";
SQL
    expect 0 reconcile plan --detailed-exitcode
}
