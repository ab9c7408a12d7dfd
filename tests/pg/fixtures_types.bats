load helpers

# Values of every type that a column may have, taken from the server's pg_type: a value, another one,
# and, where there is one, another spelling of the first. Between "|"; an empty third: none.
values() {
    cat <<'LIST'
aclitem|postgres=r/postgres|postgres=w/postgres|
bigint|9223372036854775807|-1| 9223372036854775807
bit|1|0|
bit varying|10101|1010|
boolean|true|false|on
box|((0,0),(1,1))|((0,0),(0.5,2))|(1,1),(0,0)
bytea|\xdeadbeef|\x|\336\255\276\357
"char"|a|b|
character|a|b|
character varying|a b|a  b|
cid|7|8|
cidr|10.1.0.0/16|10.2.0.0/16|10.1/16
circle|<(0,0),1>|<(1,0),1>|((0,0),1)
date|2024-02-29|infinity|29 Feb 2024
double precision|0.1|NaN|1e-1
inet|10.0.0.1|10.0.0.1/8|10.0.0.1/32
int2vector|1 2|2 1|
integer|-2147483648|5|
interval|1 day 02:00|1 mon|26:00
json|{"b": 1, "a": 2}|{"a": 2, "b": 1}|
jsonb|{"b": 1, "a": [1.0]}|{"b": 1}|{"a":[1.0],"b":1}
jsonpath|$."a"|$."b"|$.a
line|{1,2,3}|{1,2,4}|
lseg|[(0,0),(1,1)]|[(0,0),(1,2)]|
macaddr|08:00:2b:01:02:03|08:00:2b:01:02:04|08002b010203
macaddr8|08:00:2b:01:02:03:04:05|08:00:2b:01:02:03:04:06|08002b0102030405
money|12.50|-1|$12.50
name|x|y|
numeric|1.00|NaN|1.0
oid|1|4294967295|01
oidvector|1 2|2 1|
path|((0,0),(1,1))|((0,0),(2,2))|
pg_lsn|0/1|FFFFFFFF/0|0/01
pg_snapshot|10:20:10,14|10:20:|
point|(1,2)|(1,3)|1,2
polygon|((0,0),(1,1),(1,0))|((0,0),(1,1),(2,0))|
real|0.5|-Infinity|5e-1
refcursor|a|b|
regclass|pg_class|pg_type|pg_catalog.pg_class
regcollation|"C"|"POSIX"|pg_catalog."C"
regconfig|simple|english|pg_catalog.simple
regdictionary|simple|english_stem|pg_catalog.simple
regnamespace|pg_catalog|public|
regoper|pg_catalog.!!|pg_catalog.^@|!!
regoperator|+(integer,integer)|-(integer,integer)|+(int4,int4)
regproc|pg_catalog.pi|pg_catalog.clock_timestamp|pi
regprocedure|abs(integer)|abs(bigint)|abs(int4)
regrole|postgres|pg_monitor|
regtype|integer|text|int4
smallint|-32768|1|
text|it's "q" \ é|E|
tid|(0,1)|(0,2)|
time without time zone|12:34:56.789|24:00|12:34:56.7890
time with time zone|12:00+02|12:00+03|
timestamp without time zone|2024-01-01 12:00|-infinity|Jan 1 2024 12:00
timestamp with time zone|2024-01-01 12:00+02|2024-01-01 12:00+03|2024-01-01 10:00Z
tsquery|'fat' & 'cat'|'rat'|fat&cat
tsvector|'a' 'cat' 'fat'|'b'|fat a cat
txid_snapshot|10:20:10,14|10:20:|
uuid|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12|A0EEBC999C0B4EF8BB6D6BB9BD380A11
xid|7|8|
xid8|7|18446744073709551615|
xml|<a b="1"/>|<a b="2"/>|
daterange|[2024-01-01,2024-01-31]|empty|[2024-01-01,2024-02-01)
int4range|[1,5]|(,3)|[1,6)
int8range|[1,5]|[1,)|[1,6)
numrange|[1.0,2.50]|[1,2)|[1,2.5]
tsrange|[2024-01-01,2024-01-02)|empty|
tstzrange|[2024-01-01 00:00+00,2024-01-02 00:00+00)|empty|[2024-01-01 01:00+01,2024-01-02 01:00+01)
datemultirange|{[2024-01-01,2024-01-31]}|{}|{[2024-01-01,2024-02-01)}
int4multirange|{[1,2],[4,5]}|{}|{[4,6),[1,3)}
int8multirange|{[1,2],[4,5]}|{[1,)}|{[1,3),[4,6)}
nummultirange|{[1.0,2.50]}|{}|{[1,2.5]}
tsmultirange|{[2024-01-01,2024-01-02)}|{}|
tstzmultirange|{[2024-01-01 00:00+00,2024-01-02 00:00+00)}|{}|{[2024-01-01 01:00+01,2024-01-02 01:00+01)}
public.mood|sad|happy|
public.small|7|8| 7
public.pair|(1,"x y")|(1,)|( 1,"x y")
public.odd|(1,"{""a"": 1}")|(1,"{""a"":1}")|
public.list|{1,NULL}|{1}|{ 1 , null }
public.span|[1,2)|[1,3)|[1.0,2.00)
public.citext|Abc|abd|aBC
LIST
}

# Types into which no text can be put: nothing can be declared in them.
closed="gtsvector pg_brin_bloom_summary pg_brin_minmax_multi_summary pg_dependencies pg_mcv_list pg_ndistinct pg_node_tree"

make_types() {
    live "CREATE EXTENSION citext" 2>/dev/null || skip "the server has no contrib"
    cat >schema/types.sql <<'SQL'
CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN small AS integer CHECK (VALUE < 100);
CREATE TYPE pair AS (a integer, b text);
CREATE TYPE odd AS (a integer, b json);
CREATE DOMAIN list AS integer[];
CREATE TYPE span AS RANGE (subtype = numeric);
SQL
    sed 1d schema/types.sql | PGOPTIONS='-c client_min_messages=warning' psql -qXf -
}

# One table with a column of each type, and one of its arrays; the files for it.
make_table() {
    values >values
    awk -F'|' -v q="'" '
    function literal(s) { gsub(q, q q, s); return q s q }
    function array(s) { return "ARRAY[" literal(s) ", NULL]::" type "[]" }
    BEGIN {
        table = "CREATE TABLE t (id integer PRIMARY KEY"
        one = "(1"; two = "(2"; same = "UPDATE t SET "; other = "UPDATE t SET "
    }
    {
        type = $1; name = "c" NR
        table = table ",\n    " name " " type ", a" NR " " type "[]"
        one = one ", " literal($2) ", " array($2)
        two = two ", NULL, " q "{}" q
        sets = sets (NR > 1 ? ", " : "") name " = EXCLUDED." name ", a" NR " = EXCLUDED.a" NR
        other = other (NR > 1 ? ", " : "") name " = " literal($3) ", a" NR " = " array($3)
        if ($4 != "")
            same = same (n++ ? ", " : "") name " = " literal($4) ", a" NR " = " array($4)
    }
    END {
        print table ");" >"schema/t.sql"
        print "INSERT INTO t VALUES\n    " one "),\n    " two ")\nON CONFLICT (id) DO UPDATE SET " sets ";" >"fixtures/1.sql"
        print other " WHERE id = 1;" >"other.sql"
        print same " WHERE id = 1;" >"same.sql"
    }' values
}

@test "values_of_every_type_of_the_server_are_equal_once_written_and_differ_once_changed" {
    mkdir fixtures
    make_types
    for type in $(live "SELECT replace(format_type(oid, NULL), ' ', '~') FROM pg_type
        WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typisdefined
          AND NOT (typelem <> 0 AND typarray = 0)"); do
        type=${type//\~/ }
        [[ " $closed " == *" $type "* ]] && continue
        values | grep -qF "$type|" || { echo "no value of type $type"; return 1; }
    done
    make_table
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode

    # What psql makes of the files is the same.
    live "CREATE SCHEMA aside; CREATE TABLE aside.t (LIKE t INCLUDING ALL)"
    PGOPTIONS='-c search_path=aside,public' psql -qX -v ON_ERROR_STOP=1 -f fixtures/1.sql
    [ "$(live "SELECT count(*) FROM t, aside.t AS b WHERE t.id = b.id AND t::text = b::text")" = 2 ]

    # Each column is seen when it changes, by itself and in an array.
    PGOPTIONS='-c search_path=public' psql -qX -v ON_ERROR_STOP=1 -f other.sql
    reconcile plan --format json >plan.json
    jq -r '.rows[].rows[].cells[] | select(.differs == false and .column != "id") | .column' plan.json >missed
    [ ! -s missed ] || { cat missed; return 1; }
    [ "$(jq '[.rows[].rows[].cells[] | select(.differs)] | length' plan.json)" = $(($(wc -l <values) * 2)) ]
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode

    # Another spelling of the value that the server takes for the same is no difference.
    psql -qX -v ON_ERROR_STOP=1 -f same.sql
    expect 0 reconcile plan --detailed-exitcode
}

@test "collations_say_what_is_equal" {
    live "SELECT 1 FROM pg_collation WHERE collprovider = 'i'" | grep -q 1 || skip "the server has no ICU"
    mkdir fixtures
    file a.sql <<'SQL'
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (name text COLLATE ci PRIMARY KEY, note text COLLATE ci, names text[] COLLATE ci, plain text);
SQL
    echo "INSERT INTO t VALUES ('Abc', 'Def', '{Ghi}', 'Jkl') ON CONFLICT (name) DO UPDATE SET note = EXCLUDED.note, names = EXCLUDED.names, plain = EXCLUDED.plain;" >fixtures/1.sql
    expect 0 reconcile apply --auto-approve
    live "UPDATE t SET name = 'aBC', note = 'dEF', names = '{gHI}'"
    expect 0 reconcile plan --detailed-exitcode
    live "UPDATE t SET plain = 'jKL'"
    expect 0 reconcile plan
    says "plain 'jKL' -> 'Jkl'"
    expect 0 reconcile apply --auto-approve
    [ "$(live 'SELECT count(*) FROM t')" = 1 ]
    # one row declared twice
    echo "INSERT INTO t VALUES ('ABC', 'x', NULL, NULL) ON CONFLICT (name) DO UPDATE SET note = EXCLUDED.note, names = EXCLUDED.names, plain = EXCLUDED.plain;" >>fixtures/1.sql
    expect 0 reconcile apply --auto-approve
    expect 0 reconcile plan --detailed-exitcode
    [ "$(live 'SELECT note FROM t')" = x ]
}
