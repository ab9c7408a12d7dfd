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

@test "exact_removes_what_is_not_declared_once_allowed" {
    gpus
    sed -i '1i -- @exact' fixtures/1.sql
    expect 0 reconcile apply --auto-approve
    live "INSERT INTO gpus VALUES ('old', 1), ('o''lder', 2)"
    expect 3 reconcile plan
    says '- rows of public.gpus: 2 to remove'
    says "- name 'old', cpus '1'"
    says 'lose-data: 2 rows of public.gpus that the files do not declare'
    expect 3 reconcile apply --auto-approve
    [ "$(live 'SELECT count(*) FROM gpus')" = 5 ]
    expect 2 reconcile drift
    says 'not in the files'
    expect 0 reconcile apply --auto-approve --allow-destructive
    [ "$(live 'SELECT count(*) FROM gpus')" = 3 ]
    expect 0 reconcile plan --detailed-exitcode
}

@test "rows_come_in_the_order_of_foreign_keys" {
    echo 'CREATE TABLE parent (id integer PRIMARY KEY); CREATE TABLE child (id integer PRIMARY KEY, up integer REFERENCES parent);' | file a.sql
    echo 'INSERT INTO child VALUES (1, 10) ON CONFLICT (id) DO UPDATE SET up = EXCLUDED.up;' | fixture 1.sql
    echo 'INSERT INTO parent VALUES (10) ON CONFLICT (id) DO NOTHING;' | fixture 2.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT count(*) FROM child')" = 1 ]
}

@test "a_row_declared_again_counts_as_the_later_one_says" {
    gpus
    mkdir prod
    echo "INSERT INTO gpus (name, cpus, note) VALUES ('t4', 96, 'prod') ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus, note = EXCLUDED.note, updated_at = now();" >prod/1.sql
    expect 0 reconcile apply --auto-approve --fixtures fixtures --fixtures prod
    [ "$(live "SELECT cpus || note FROM gpus WHERE name = 't4'")" = 96prod ]
    expect 0 reconcile plan --detailed-exitcode --fixtures fixtures --fixtures prod
    echo "INSERT INTO gpus (name, cpus) VALUES ('t4', 96) ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus;" >prod/1.sql
    expect 1 reconcile plan --fixtures fixtures --fixtures prod
    says 'prod/1.sql:1: this row is declared at fixtures/1.sql:2 too, with other columns'
}

@test "statements_of_one_row_each_are_compared_together" {
    gpus
    for i in 1 2 3 4 5 6 7 8 9 3; do
        echo "INSERT INTO gpus (name, cpus) VALUES ('g$i', $i$i) ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus;"
    done | fixture 1.sql
    expect 0 reconcile apply --auto-approve
    says '+ rows of public.gpus: 9 new'
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE gpus SET cpus = 0 WHERE name = 'g7'"
    expect 0 reconcile plan --format json
    says '"line": 7'
}

@test "an_action_runs_where_its_query_has_no_rows" {
    file a.sql <<'SQL'
CREATE TABLE queues (name text PRIMARY KEY);
CREATE FUNCTION make_queue(n text) RETURNS void LANGUAGE sql AS 'INSERT INTO queues VALUES (n)';
-- @unless SELECT 1 FROM queues WHERE name = 'jobs'
SELECT make_queue('jobs');
SQL
    expect 2 reconcile plan --detailed-exitcode
    says "+ action: SELECT make_queue('jobs')  schema/a.sql:4"
    says 'Actions: 1 to run.'
    expect 0 reconcile plan --format sql --out p.sql
    expect 0 reconcile plan --format json
    expect 0 reconcile apply --auto-approve
    [ "$(live 'SELECT count(*) FROM queues')" = 1 ]
    expect 0 reconcile plan --detailed-exitcode
    psql -qX -v ON_ERROR_STOP=1 -f p.sql
    [ "$(live 'SELECT count(*) FROM queues')" = 1 ]
    printf '%s\n' '-- @unless SELECT 1 FROM queues WHERE name = $$b$$' "INSERT INTO queues VALUES ('b');" | fixture 1.sql
    expect 0 reconcile apply --auto-approve
    [ "$(live 'SELECT count(*) FROM queues')" = 2 ]
    expect 0 reconcile drift
}

@test "an_action_without_a_guard_or_with_a_wrong_one_is_refused" {
    printf '%s\n' 'CREATE TABLE t (a integer);' 'SELECT pg_sleep(0);' '-- @unless DELETE FROM t' 'SELECT pg_sleep(1);' | file a.sql
    expect 1 reconcile plan
    says 'schema/a.sql:2:1: error: SELECT acts instead of declaring'
    says '-- @unless SELECT'
    says 'schema/a.sql:4:1: error: -- @unless takes one query'
}

@test "expressions_subselects_casts_defaults_and_queries_are_compared_by_their_values" {
    file a.sql <<'SQL'
CREATE TABLE kinds (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text UNIQUE);
CREATE TABLE things (code varchar(10) PRIMARY KEY, kind integer REFERENCES kinds, price numeric(10,2) DEFAULT 1.5,
    tags text[] DEFAULT '{}', made date, token uuid);
SQL
    fixture 1.sql <<'SQL'
INSERT INTO kinds (id, name) OVERRIDING SYSTEM VALUE VALUES (7, 'tool'), (8, 'toy') ON CONFLICT (name) DO NOTHING;
INSERT INTO things (code, kind, price, tags, made, token) VALUES
    ('a', (SELECT id FROM kinds WHERE name = 'tool'), 1 + 1.005, ARRAY['x', 'y'], '2024-02-01', gen_random_uuid()),
    ('b', (SELECT id FROM kinds WHERE name = 'toy'), DEFAULT, DEFAULT, date '2024-01-31' + 1, gen_random_uuid())
ON CONFLICT (code) DO UPDATE SET (kind, price) = (EXCLUDED.kind, EXCLUDED.price), tags = EXCLUDED.tags,
    made = EXCLUDED.made, token = EXCLUDED.token;
INSERT INTO things (code, kind) SELECT 'q' || g, k.id FROM generate_series(1, 3) AS g, kinds AS k WHERE k.name = 'toy'
ON CONFLICT (code) DO UPDATE SET kind = EXCLUDED.kind;
SQL
    expect 0 reconcile apply --auto-approve
    [ "$(live "SELECT string_agg(code || kind || price || tags::text || coalesce(made::text, '-'), ' ' ORDER BY code) FROM things")" = \
        'a72.01{x,y}2024-02-01 b81.50{}2024-02-01 q181.50{}- q281.50{}- q381.50{}-' ]
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE things SET kind = 7 WHERE code IN ('b', 'q2')"
    expect 0 reconcile plan
    says "~ code 'b': kind '7' -> '8'"
    says "~ code 'q2': kind '7' -> '8'"
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "types_without_an_equality_and_values_that_are_equal_but_look_different" {
    file a.sql <<'SQL'
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE pair AS (a integer, b text);
CREATE DOMAIN small AS integer CHECK (VALUE < 100);
CREATE TABLE v (id integer PRIMARY KEY, n numeric, n2 numeric(8,2), t timestamptz, j json, jb jsonb, p point, b box,
    r int4range, mr int4multirange, y bytea, m mood, c pair, s small, i interval, x inet, u uuid, bits bit(4), vb varbit,
    ch char(5), f float8, ts tsvector, a integer[], ms mood[], js json[], mon money, o boolean, tm time, l ltreeish);
SQL
    sed -i 's/, l ltreeish//' schema/a.sql
    fixture 1.sql <<'SQL'
INSERT INTO v VALUES
 (1, 1.00, 2.005, '2024-01-01 12:00+02', '{"b":1, "a":2}', '{"b":1, "a":2}', '(1,2)', '((0,0),(1,1))', '[1,5]', '{[1,2],[4,5]}',
  '\xDEADbeef', 'happy', '(1,"x y")', 5, '1 day 24:00', '10.0.0.1', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '1010', '10101',
  'ab', 1e-3, 'a fat cat', '{1,NULL,3}', '{sad,happy}', ARRAY['{"a": 1}'::json], '12.50', true, '12:34'),
 (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'empty', NULL, '', 'sad', '(,)', -1, NULL, NULL, NULL, NULL, '', '', 'NaN', '',
  '{}', NULL, NULL, NULL, false, NULL)
ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n, n2 = EXCLUDED.n2, t = EXCLUDED.t, j = EXCLUDED.j, jb = EXCLUDED.jb,
 p = EXCLUDED.p, b = EXCLUDED.b, r = EXCLUDED.r, mr = EXCLUDED.mr, y = EXCLUDED.y, m = EXCLUDED.m, c = EXCLUDED.c, s = EXCLUDED.s,
 i = EXCLUDED.i, x = EXCLUDED.x, u = EXCLUDED.u, bits = EXCLUDED.bits, vb = EXCLUDED.vb, ch = EXCLUDED.ch, f = EXCLUDED.f,
 ts = EXCLUDED.ts, a = EXCLUDED.a, ms = EXCLUDED.ms, js = EXCLUDED.js, mon = EXCLUDED.mon, o = EXCLUDED.o, tm = EXCLUDED.tm;
SQL
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE v SET n = 1.0, t = '2024-01-01 10:00:00+00', i = '2 days', jb = '{\"a\": 2, \"b\": 1}' WHERE id = 1"
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE v SET j = '{\"a\":2, \"b\":1}', p = '(1,3)', b = '((0,0),(0.5,2))', js = NULL, n = NULL WHERE id = 1"
    expect 0 reconcile plan
    says "n null -> '1.00'"
    says "p '(1,3)' -> '(1,2)'"
    says "b '(0.5,2),(0,0)' -> '(1,1),(0,0)'"
    says 'js null ->'
    never_says 'jb '
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "a_label_or_a_type_that_this_plan_makes_can_be_used_by_rows" {
    live "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (id integer PRIMARY KEY, m mood); INSERT INTO t VALUES (1, 'sad'), (2, 'sad')"
    echo "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TYPE new AS ENUM ('x'); CREATE TABLE t (id integer PRIMARY KEY, m mood, n new);" | file a.sql
    echo "INSERT INTO t VALUES (1, 'happy', 'x'), (2, 'sad', NULL) ON CONFLICT (id) DO UPDATE SET m = EXCLUDED.m, n = EXCLUDED.n;" | fixture 1.sql
    expect 0 reconcile apply --auto-approve
    says "~ id '1': m 'sad' -> 'happy', n null -> 'x'"
    never_says "id '2'"
    expect 0 reconcile plan --detailed-exitcode
}

@test "do_update_where_and_expressions_over_the_row_that_is_there" {
    gpus
    fixture 1.sql <<'SQL'
INSERT INTO gpus AS g (name, cpus, note) VALUES ('t4', 48, NULL), ('h100', 1, 'y')
ON CONFLICT (name) DO UPDATE SET note = COALESCE(EXCLUDED.note, g.note), cpus = GREATEST(g.cpus, EXCLUDED.cpus)
WHERE g.cpus < 100;
SQL
    expect 0 reconcile apply --auto-approve
    live "UPDATE gpus SET cpus = 50, note = 'kept' WHERE name = 't4'; UPDATE gpus SET cpus = 200, note = 'other' WHERE name = 'h100'"
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE gpus SET cpus = 3 WHERE name = 't4'"
    expect 0 reconcile plan
    says "~ name 't4': cpus '3' -> '48'"
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
}

@test "actions_that_are_known_need_no_guard" {
    live "CREATE SCHEMA pgmq; CREATE TABLE pgmq.meta (queue_name text PRIMARY KEY); CREATE FUNCTION pgmq.create(queue_name text) RETURNS void LANGUAGE sql AS 'INSERT INTO pgmq.meta VALUES (queue_name)'"
    live "CREATE SCHEMA cron; CREATE TABLE cron.job (jobname text, schedule text, command text); CREATE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS 'INSERT INTO cron.job VALUES (\$1, \$2, \$3); SELECT 1::bigint'"
    printf '%s\n' "CREATE TABLE t (a integer);" "SELECT pgmq.create('jobs');" "SELECT pgmq.create(queue_name => 'it''s');" \
        "SELECT cron.schedule(command := 'SELECT (1, 2)', job_name := 'n', schedule := '* * * * *');" | file a.sql
    expect 0 reconcile apply --auto-approve
    says 'Actions: 3 to run.'
    [ "$(live "SELECT count(*) FROM pgmq.meta, cron.job WHERE command = 'SELECT (1, 2)' AND jobname = 'n'")" = 2 ]
    expect 0 reconcile plan --detailed-exitcode
    live "DELETE FROM pgmq.meta WHERE queue_name = 'jobs'"
    expect 2 reconcile drift
    says "+ action not done: SELECT pgmq.create('jobs')"
    echo "SELECT cron.schedule('* * * * *', 'SELECT 1');" | file b.sql
    expect 1 reconcile plan
    says 'schema/b.sql:1:1: error: SELECT acts instead of declaring'
}

@test "a_new_foreign_key_finds_the_rows_that_it_refers_to" {
    live "CREATE TABLE orders (id integer PRIMARY KEY, status text); INSERT INTO orders VALUES (1, 'open')"
    file a.sql <<'SQL'
CREATE TABLE statuses (name text PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY, status text CONSTRAINT known REFERENCES statuses, note text);
COMMENT ON CONSTRAINT known ON orders IS 'one of those';
SQL
    echo "INSERT INTO statuses VALUES ('open'), ('done') ON CONFLICT (name) DO NOTHING;" | fixture 1.sql
    echo "INSERT INTO orders VALUES (2, 'done', 'x') ON CONFLICT (id) DO UPDATE SET note = EXCLUDED.note;" | fixture 2.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT count(*) FROM orders')" = 2 ]
}

@test "the_rows_of_gpu_dev_are_written_once_and_one_cell_by_one_row" {
    cp -r "$root"/examples/gpu-dev/{schema,fixtures} .
    expect 0 reconcile apply --auto-approve
    says '3 new  fixtures/001_initial_gpu_types.sql'
    before=$(written gpu_types) xid=$(live 'SELECT pg_snapshot_xmax(pg_current_snapshot())')
    expect 0 reconcile apply --auto-approve
    [ "$(written gpu_types)" = "$before" ]
    [ "$(live 'SELECT pg_snapshot_xmax(pg_current_snapshot())')" = "$xid" ]
    live "UPDATE gpu_types SET cpus = 1 WHERE gpu_type = 'a10g'"
    before=$(written gpu_types)
    expect 2 reconcile drift
    says "~ gpu_type 'a10g': cpus '1' in the database, '192' in the files"
    expect 0 reconcile apply --auto-approve
    says "~ gpu_type 'a10g': cpus '1' -> '192'"
    [ "$(written gpu_types)" = $((before + 1)) ]
    expect 0 reconcile plan --detailed-exitcode
}
