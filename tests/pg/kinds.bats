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

@test "a_collation_from_a_servers_own_must_say_what_it_is" {
    echo 'CREATE COLLATION c FROM "en_US";' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:1:25'
    says 'what collation "en_US" is depends on the server'
}
