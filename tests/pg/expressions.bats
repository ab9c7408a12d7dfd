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
