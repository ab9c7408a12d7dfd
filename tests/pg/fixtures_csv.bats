load helpers

# fixture NAME: standard input into fixtures/NAME
fixture() {
    mkdir -p "$(dirname "fixtures/$1")"
    cat >"fixtures/$1"
}

gpus() {
    echo 'CREATE TABLE gpus (name text PRIMARY KEY, cpus integer, note text);' | file a.sql
    fixture 1.sql <<'SQL'
-- @rows from gpus.csv
INSERT INTO gpus DEFAULT VALUES ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus, note = EXCLUDED.note;
SQL
}

@test "rows_from_a_csv_file_are_rows_as_others" {
    gpus
    printf 'cpus,name,note\n48,t4,\n192,h100,"training, mostly"\n' | fixture gpus.csv
    expect 2 reconcile plan --detailed-exitcode
    says '+ rows of public.gpus: 2 new  fixtures/1.sql:2'
    says "+ cpus '192', name 'h100', note 'training, mostly'"
    expect 0 reconcile plan --format sql
    says 'INSERT INTO gpus (cpus, name, note)'
    expect 0 reconcile plan --format json
    says '"file": "fixtures/gpus.csv"'
    says '"line": 3'
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE gpus SET cpus = 1 WHERE name = 't4'"
    expect 2 reconcile drift
    says "~ name 't4': cpus '1' in the database, '48' in the files"
}

@test "csv_is_read_as_copy_reads_it" {
    echo 'CREATE TABLE t (k integer PRIMARY KEY, a text, b text);' | file a.sql
    printf -- '-- @rows from t.csv\nINSERT INTO t DEFAULT VALUES ON CONFLICT (k) DO UPDATE SET a = EXCLUDED.a, b = EXCLUDED.b;\n' | fixture 1.sql
    fixture t.csv <<'CSV'
k,a,b
1,,""
2," x ", y 
3,"a,b","c""d"
4,"two
lines","
"
5,in"si"de,"a"b"c"
6,\,\N
7,\.,NULL
"8",'',ünïcode
9,"""",""""""
CSV
    printf '10,#,--' >>fixtures/t.csv
    expect 0 reconcile apply --auto-approve
    live "CREATE SCHEMA aside; CREATE TABLE aside.copied (LIKE t)"
    psql -qXc "\\copy aside.copied FROM fixtures/t.csv WITH (FORMAT csv, HEADER)"
    [ "$(live 'SELECT count(*) FROM aside.copied')" = 10 ]
    [ "$(live 'SELECT count(*) FROM ((TABLE t EXCEPT TABLE aside.copied) UNION ALL (TABLE aside.copied EXCEPT TABLE t)) d')" = 0 ]
    echo >>fixtures/t.csv
    sed -i 's/$/\r/' fixtures/t.csv
    live "DELETE FROM t; TRUNCATE aside.copied"
    sed -i '5,7d' fixtures/t.csv
    expect 0 reconcile apply --auto-approve
    psql -qXc "\\copy aside.copied FROM fixtures/t.csv WITH (FORMAT csv, HEADER)"
    [ "$(live 'SELECT count(*) FROM ((TABLE t EXCEPT TABLE aside.copied) UNION ALL (TABLE aside.copied EXCEPT TABLE t)) d')" = 0 ]
}

@test "what_is_wrong_in_a_csv_file_is_said_at_its_place_and_no_value_is" {
    gpus
    bad() { # PLACE WORDS: the CSV on standard input is refused there
        fixture gpus.csv
        expect 1 reconcile plan
        says "fixtures/gpus.csv:$1"
        says "$2"
        never_says s3cret
    }
    printf 'cpus,name,note\n1,s3cret,x\n1,s3cret,x,y\n' | bad 3:12 'a field more than the header names'
    printf 'cpus,name,note\n1,s3cret\n' | bad 2:9 'missing data for column note'
    printf 'cpus,name,note\n\n' | bad 2:1 'missing data for column name'
    printf 'cpus,name,note\n1,"s3cret,\n' | bad 2:3 'unterminated quoted field'
    printf 'cpus,name\r\n1,s3cret\n' | bad 2:9 'this line does not end as the first one does'
    printf 'cpus,name\n1,s3cret\n\\.\n' | bad 3:1 "a line of \\. "
    printf 'cpus,name\n1,s3cret\n1,\n' | bad 3:3 'column "name" tells rows apart and is null here'
    printf 'cpus,name\n1,s3cret\n"1","é",\n' | bad 3:9 'a field more than the header names'
    printf '' | bad 1:1 'the first line must name the columns'
    printf '1,s3cret\n' | bad 1:3 'this is no column of the INSERT'
    printf 'cpus,name,cpus\n1,s3cret,1\n' | bad 1:11 'the column stands twice: cpus'
    printf 'cpus,name\n1,s3cret\n1,\xff\n' | bad 3:3 'the file is not UTF-8'
    live 'CREATE TABLE gpus (name text PRIMARY KEY, cpus integer, note text)'
    printf 'cpus,name\n1,a\n2,b\n"s3cret",c\n3,d\n' | bad 4:1 'column cpus takes no such value: SQLSTATE 22P02'
}

@test "a_csv_file_stands_within_the_folder_of_fixtures" {
    gpus
    expect 1 reconcile plan
    says 'fixtures/1.sql:2:1: error: -- @rows: fixtures/gpus.csv can'
    printf 'name\nx\n' >outside.csv
    ln -s ../outside.csv fixtures/gpus.csv
    expect 1 reconcile plan
    says 'lies outside of the folder of fixtures'
    sed -i 's/from gpus.csv/from ..\/outside.csv/' fixtures/1.sql
    expect 1 reconcile plan
    says 'lies outside of the folder of fixtures'
    mkdir fixtures/deep fixtures/..data
    printf 'name\nx\n' >fixtures/..data/g.csv
    ln -s ..data/g.csv fixtures/g.csv
    sed 's/gpus.csv/..\/g.csv/; s/\.\.\/outside.csv/..\/g.csv/' fixtures/1.sql >fixtures/deep/2.sql
    rm fixtures/1.sql
    sed -i 's/ DO UPDATE.*/ DO NOTHING;/' fixtures/deep/2.sql
    expect 0 reconcile plan
    says "+ name 'x'"
}

@test "rows_of_a_csv_file_come_after_those_of_the_statement" {
    gpus
    fixture 1.sql <<'SQL'
-- @rows from gpus.csv
-- @exact
INSERT INTO gpus (name, cpus) VALUES ('v', 9) ON CONFLICT (name) DO UPDATE SET cpus = EXCLUDED.cpus;
SQL
    printf 'cpus,name\n1,x\n' | fixture gpus.csv
    live "CREATE TABLE gpus (name text PRIMARY KEY, cpus integer, note text); INSERT INTO gpus VALUES ('old', 1)"
    expect 0 reconcile apply --auto-approve --allow-destructive
    [ "$(live "SELECT string_agg(name || cpus, ' ' ORDER BY name) FROM gpus")" = 'v9 x1' ]
    printf 'name\nx\n' | fixture gpus.csv
    expect 1 reconcile plan
    says 'fixtures/gpus.csv:1:1: error: the first line does not name column cpus'
    printf -- '-- @rows from gpus.csv\nINSERT INTO gpus (name) SELECT 1 ON CONFLICT DO NOTHING;\n-- @rows gpus.csv\nINSERT INTO gpus DEFAULT VALUES ON CONFLICT DO NOTHING;' | fixture 1.sql
    expect 1 reconcile plan
    says '-- @rows from above INSERT ... SELECT is not supported'
    says 'fixtures/1.sql:4:1: error: -- @rows names no file'
}

@test "a_row_that_stands_twice_in_a_file_is_said_to" {
    gpus
    printf 'cpus,name\n1,x\n2,x\n' | fixture gpus.csv
    sed -i 's/, note = EXCLUDED.note//' fixtures/1.sql
    expect 1 reconcile apply --auto-approve
    says 'The statement declares a row twice'
    says 'the database is unchanged'
}
