load helpers

# A provider that every session of the test's database loads.
provide() {
    local version=$(live "SELECT current_setting('server_version_num')::int / 10000")
    [ "$version" -ge 15 ] && [ "$version" -le 17 ] || skip "the provider is for PostgreSQL 15 to 17"
    local library=$PGHOST/label_provider.so
    cc -shared -fPIC -DVERSION="$version" -o "$library" \
        "$root/tests/pg/label_provider.c" || skip "no compiler"
    chmod 755 "$library"
    live "ALTER DATABASE \"$db\" SET session_preload_libraries = '$library'"
}

labels() {
    live "SELECT objtype, objname, label FROM pg_seclabels WHERE provider = 'dummy' ORDER BY 1, 2"
}

@test "security_labels_are_applied_changed_and_taken_away_with_a_provider" {
    provide
    cat <<'SQL' | file a.sql
CREATE TABLE t (a int, "B c" text);
CREATE VIEW v AS SELECT a FROM t;
CREATE SEQUENCE s;
CREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE mood AS ENUM ('sad');
CREATE DOMAIN d AS int;
CREATE SCHEMA "other One";
SQL
    cat <<'SQL' | file b.sql
SECURITY LABEL FOR dummy ON TABLE t IS 'it''s secret';
SECURITY LABEL FOR dummy ON COLUMN t."B c" IS 'b';
SECURITY LABEL FOR dummy ON VIEW v IS 'v';
SECURITY LABEL FOR dummy ON SEQUENCE s IS 's';
SECURITY LABEL FOR dummy ON FUNCTION f(int, text) IS 'f';
SECURITY LABEL FOR dummy ON TYPE mood IS 'm';
SECURITY LABEL FOR dummy ON DOMAIN d IS 'd';
SECURITY LABEL FOR dummy ON SCHEMA "other One" IS 'o';
SECURITY LABEL FOR dummy ON DATABASE :"DBNAME" IS 'a database';
SQL
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(labels | wc -l)" = 9 ]
    expect 0 labels
    says "it's secret"
    expect 0 reconcile pull --out pulled
    expect 0 reconcile plan --detailed-exitcode --schema pulled
    sed -i "s/'f'/'changed'/; /ON TABLE/d; /ON TYPE/d" schema/b.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    expect 0 labels
    says changed
    never_says secret
    [ "$(labels | wc -l)" = 7 ]
}
