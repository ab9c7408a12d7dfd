load helpers

@test "a_collation_under_a_domain_cannot_change_and_the_plan_says_so" {
    live "CREATE COLLATION c (provider = icu, locale = 'de'); CREATE DOMAIN d AS text COLLATE c"
    cat <<'SQL' | file a.sql
CREATE COLLATION c (provider = icu, locale = 'fr');
CREATE DOMAIN d AS text COLLATE c;
SQL
    expect 1 reconcile plan
    says "collation public.c can't be changed: domain public.d has it for good"
    says 'declare a collation of another name'
}

@test "security_labels_are_read_and_compared_where_the_files_declare_any" {
    live "CREATE TABLE t (a int, b int); SET allow_system_table_mods = on;
          INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret'),
              ('t'::regclass, 'pg_class'::regclass, 1, 'dummy', 'x'),
              ('t'::regclass, 'pg_class'::regclass, 2, 'dummy', 'y')"
    echo 'CREATE TABLE t (a int, b int);' | file a.sql
    expect 0 reconcile plan --detailed-exitcode
    cat <<'SQL' | file b.sql
SECURITY LABEL FOR dummy ON TABLE t IS 'secret';
SECURITY LABEL FOR dummy ON COLUMN t.a IS 'it''s';
SQL
    expect 2 reconcile plan --detailed-exitcode
    says "SECURITY LABEL FOR dummy ON COLUMN public.t.a IS 'it''s'"
    says 'SECURITY LABEL FOR dummy ON COLUMN public.t.b IS NULL'
    never_says 'ON TABLE'
    echo "SECURITY LABEL ON TABLE t IS 'secret';" | file b.sql
    expect 1 reconcile plan
    says 'schema/b.sql:1:1'
    says 'write SECURITY LABEL FOR provider'
    echo "SECURITY LABEL FOR dummy ON ROLE postgres IS 'secret';" | file b.sql
    expect 0 reconcile plan --detailed-exitcode
    says 'not compared'
}

@test "a_collation_from_a_servers_own_must_say_what_it_is" {
    echo 'CREATE COLLATION c FROM "en_US";' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:1:25'
    says 'what collation "en_US" is depends on the server'
}

@test "a_locale_in_icus_old_form_is_no_difference_whatever_the_server_keeps" {
    cat <<'SQL' | file a.sql
CREATE COLLATION c (provider = icu, locale = 'de@collation=phonebook');
CREATE COLLATION d (provider = icu, locale = 'en_US');
SQL
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_base_type_that_something_unmanaged_needs_is_not_dropped_with_it" {
    live "CREATE TYPE t;
          CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
          CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
          CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, LIKE = integer);
          CREATE SCHEMA other"
    echo 'CREATE TABLE x (a int);' | file a.sql
    reconcile plan --allow-destructive --format sql >plan.sql
    live "CREATE FUNCTION other.f(t) RETURNS int LANGUAGE sql AS 'SELECT 1'" # since the plan
    expect 3 psql -qX -v ON_ERROR_STOP=1 -f plan.sql
    says 'function other.f(public.t) depends on type public.t'
    expect 0 reconcile apply --auto-approve --allow-destructive
    says 'base type public.t stays'
    expect 0 live "SELECT count(*) FROM pg_proc WHERE proname IN ('t_in', 't_out', 'f')"
    [ "$output" = 3 ]
    live 'DROP FUNCTION other.f(t)'
    expect 0 reconcile apply --auto-approve --allow-destructive
    expect 0 live "SELECT count(*) FROM pg_type WHERE typname = 't'"
    [ "$output" = 0 ]
    expect 0 live "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'reconcile%'"
    [ "$output" = 0 ]
}

@test "an_attribute_whose_values_a_column_holds_cannot_change_and_the_plan_says_so" {
    live "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE pair AS (m mood, n int);
          CREATE TABLE t (p pair[]); CREATE TYPE free AS (n int)"
    cat <<'SQL' | file a.sql
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE pair AS (m mood, n bigint);
CREATE TYPE free AS (n bigint);
CREATE TABLE t (p pair[]);
SQL
    expect 1 reconcile plan
    says "attribute public.pair.n can't change its type: column public.t.p holds values of it"
    says 'declare a composite type of another name'
    sed -i 's/(m mood, n bigint)/(m mood, n int)/; s/, .ok.)/)/' schema/a.sql
    expect 1 reconcile plan
    says "attribute public.pair.m can't change its type"
    sed -i '/^CREATE TYPE mood/s/)/, '"'ok'"')/; /^CREATE TABLE/d' schema/a.sql
    expect 0 reconcile apply --auto-approve --allow-destructive
}

@test "privileges_on_members_of_extensions_are_what_is_beyond_what_the_extension_gave" {
    arguments='oid, oid, bigint'
    [ "$(live 'SHOW server_version_num')" -lt 170000 ] || arguments+=', boolean'
    live "CREATE EXTENSION hstore; CREATE ROLE reader_$db; CREATE ROLE other_$db;
          GRANT EXECUTE ON FUNCTION hstore(text, text) TO other_$db"
    cat <<SQL | file a.sql
CREATE EXTENSION hstore;
CREATE EXTENSION pg_stat_statements;
GRANT EXECUTE ON FUNCTION slice(hstore, text[]) TO reader_$db;
REVOKE EXECUTE ON FUNCTION public.akeys(hstore) FROM PUBLIC;
REVOKE USAGE ON TYPE hstore FROM PUBLIC;
REVOKE SELECT ON pg_stat_statements FROM PUBLIC;
GRANT SELECT (query) ON public.pg_stat_statements TO reader_$db;
GRANT EXECUTE ON FUNCTION pg_stat_statements_reset($arguments) TO reader_$db WITH GRANT OPTION;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_read_file(text) TO reader_$db;
GRANT SELECT ON pg_catalog.pg_authid TO reader_$db;
SQL
    expect 0 reconcile apply --auto-approve
    says "REVOKE ALL ON ROUTINE public.hstore(text, text) FROM other_$db"
    expect 0 reconcile plan --detailed-exitcode
    expect 0 live "SELECT has_function_privilege('reader_$db', 'slice(hstore, text[])', 'EXECUTE'),
        has_function_privilege('other_$db', 'akeys(hstore)', 'EXECUTE'),
        has_table_privilege('other_$db', 'pg_stat_statements', 'SELECT'),
        has_column_privilege('reader_$db', 'pg_stat_statements', 'query', 'SELECT'),
        has_function_privilege('reader_$db', 'pg_stat_statements_reset($arguments)',
            'EXECUTE WITH GRANT OPTION'),
        has_function_privilege('reader_$db', 'pg_read_file(text)', 'EXECUTE')"
    [ "$output" = 't|f|f|t|t|t' ]
    echo 'CREATE EXTENSION hstore; CREATE EXTENSION pg_stat_statements;' | file a.sql
    expect 0 reconcile plan --detailed-exitcode
    expect 0 reconcile apply --auto-approve --manage all
    says 'GRANT ALL ON ROUTINE public.akeys(public.hstore) TO PUBLIC'
    says "REVOKE ALL ON ROUTINE public.pg_stat_statements_reset($arguments) FROM reader_$db"
    never_says pg_authid # who runs the server may have granted it
    live "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO other_$db"
    echo "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO other_$db;" | file b.sql
    expect 0 reconcile plan --detailed-exitcode
    live "DROP OWNED BY reader_$db, other_$db; DROP ROLE reader_$db, other_$db"
}

@test "what_default_privileges_take_from_members_of_extensions_counts_as_given" {
    cat <<SQL | file a.sql
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
CREATE EXTENSION hstore;
SQL
    live "$(cat schema/a.sql)"
    expect 0 reconcile plan --detailed-exitcode --manage all
    live 'REVOKE ALL ON FUNCTION akeys(hstore) FROM CURRENT_USER; GRANT EXECUTE ON FUNCTION avals(hstore) TO PUBLIC'
    expect 2 reconcile plan --detailed-exitcode --manage all
    says 'GRANT ALL ON ROUTINE public.akeys(public.hstore) TO'
}

@test "of_the_database_itself_only_what_the_files_speak_of_is_managed" {
    createdb "${db}_b"
    live "CREATE ROLE reader_$db; GRANT CREATE ON DATABASE $db TO reader_$db;
        COMMENT ON DATABASE $db IS 'here before'; ALTER DATABASE $db OWNER TO reader_$db"
    echo 'CREATE TABLE t (a int);' | file a.sql
    expect 0 reconcile apply --auto-approve --manage all
    never_says "database $db"
    printf 'GRANT CONNECT ON DATABASE %s_b TO CURRENT_USER;\n' "$db" | file b.sql
    expect 0 reconcile plan --detailed-exitcode
    says "b.sql:1:1: warning: database ${db}_b is not the one that is compared"
    echo "GRANT CREATE ON DATABASE $db TO CURRENT_USER; COMMENT ON DATABASE ${db}_b IS 'there';" | file b.sql
    expect 0 reconcile apply --auto-approve
    never_says comment # the files are silent about it
    expect 0 reconcile plan --detailed-exitcode
    echo "REVOKE CREATE ON DATABASE $db FROM CURRENT_USER; COMMENT ON DATABASE :\"DBNAME\" IS NULL;" | file b.sql
    expect 0 reconcile apply --auto-approve
    says "COMMENT ON DATABASE $db IS NULL"
    expect 0 reconcile plan --detailed-exitcode
    dropdb "${db}_b"
    live "ALTER DATABASE $db OWNER TO CURRENT_USER; DROP OWNED BY reader_$db; DROP ROLE reader_$db"
}

@test "default_privileges_on_sequences_are_not_those_of_an_extensions_server" {
    live "CREATE EXTENSION hstore; CREATE FOREIGN DATA WRAPPER wrapper_$db;
        CREATE SERVER of_hstore FOREIGN DATA WRAPPER wrapper_$db;
        ALTER EXTENSION hstore ADD FOREIGN DATA WRAPPER wrapper_$db;
        ALTER EXTENSION hstore ADD SERVER of_hstore;
        ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO PUBLIC;
        REVOKE USAGE ON FOREIGN SERVER of_hstore FROM CURRENT_USER"
    cat <<SQL | file a.sql
CREATE EXTENSION hstore;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO PUBLIC;
SQL
    expect 0 reconcile apply --auto-approve --manage all
    says 'GRANT ALL ON FOREIGN SERVER of_hstore TO'
    expect 0 reconcile plan --detailed-exitcode --manage all
}

@test "the_owner_of_what_an_extension_made_is_said_not_to_be_managed" {
    live 'CREATE EXTENSION hstore'
    cat <<'SQL' | file a.sql
CREATE EXTENSION hstore;
ALTER LANGUAGE plpgsql OWNER TO CURRENT_USER;
ALTER FUNCTION akeys(hstore) OWNER TO CURRENT_USER;
SQL
    expect 1 reconcile plan
    says "a.sql:2:1: error: LANGUAGE plpgsql is PostgreSQL's or an extension's, whose owner is not managed"
    says "a.sql:3:1: error: FUNCTION public.akeys(public.hstore) is PostgreSQL's"
}
