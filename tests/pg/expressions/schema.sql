-- One expression of each kind, as people write them; tests/pg/expressions.bats says what for.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE s;
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN short AS varchar(10) DEFAULT 'x' CHECK (VALUE IN ('x', 'y'));
CREATE FUNCTION plus(a integer, b integer DEFAULT 1, c text DEFAULT 'x') RETURNS integer
    LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
-- Hides pg_catalog's own where a mood is given, and must not be taken for it.
CREATE FUNCTION lower(m mood) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'x'$$;
CREATE FUNCTION scaled(a integer, b integer) RETURNS integer LANGUAGE sql RETURN a + b * 2;
CREATE FUNCTION second(integer, integer) RETURNS integer LANGUAGE sql RETURN $2 + 1;
CREATE FUNCTION trg() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;

CREATE TABLE t (
    id integer DEFAULT nextval('s'),
    id2 bigint DEFAULT nextval('s'::regclass),
    status varchar(20) DEFAULT 'new' CHECK (status IN ('new', 'old', 'x')),
    st text CHECK (st IN ('a', 'b') AND st <> '' OR st IS NULL),
    n numeric(10, 2) DEFAULT 0 CHECK (n > 0.5 AND n < 1e6),
    m mood DEFAULT 'ok',
    created timestamptz DEFAULT now(),
    frozen timestamp DEFAULT 'now'::timestamp,
    frozen2 timestamp DEFAULT 'now',
    d date DEFAULT CURRENT_DATE,
    iv interval DEFAULT '1 day' CHECK (iv > interval '1 h'),
    j jsonb DEFAULT '{}',
    arr text[] DEFAULT '{}',
    arr2 integer[] DEFAULT ARRAY[1,2],
    neg integer DEFAULT -1,
    b boolean DEFAULT false,
    g text GENERATED ALWAYS AS (lower(status) || '-' || coalesce(st, 'x')) STORED,
    u uuid DEFAULT gen_random_uuid(),
    CONSTRAINT c_between CHECK (n BETWEEN 1 AND 5 OR n NOT IN (7, 8)),
    CONSTRAINT c_like CHECK (status LIKE 'a%' AND status NOT LIKE 'b%' AND status SIMILAR TO 'a_'
                             AND st ILIKE 'q' ESCAPE '!'),
    CONSTRAINT c_time CHECK (d - CURRENT_DATE > 5 AND extract(year FROM d) = 2020
                             AND created AT TIME ZONE 'UTC' > '2020-01-01'),
    CONSTRAINT c_distinct CHECK (id IS DISTINCT FROM 4 AND NOT (id2 IS NOT DISTINCT FROM 5)
                                 AND (id, id2) < (3, 4)),
    CONSTRAINT c_case CHECK (CASE status WHEN 'a' THEN id = 1 WHEN 'b' THEN id = -1
                             ELSE substring(st FROM 1 FOR 2) = trim(both ' ' FROM st) END),
    CONSTRAINT c_call CHECK (plus(id) > 3 AND j ->> 'a' = 'b' AND j @> '{"a": 1}'
                             AND 'x' = ANY (arr) AND arr[1:2] = '{a,b}' AND status COLLATE "C" < 'z'),
    CONSTRAINT c_or CHECK ((t.id = 1 OR t.status = 'A') AND st = 'x y'),
    CONSTRAINT c_cast CHECK (tableoid > 5 AND m IN ('sad', 'ok') AND created::date > '2020-01-01'::date)
);
CREATE INDEX i1 ON t (lower(status), (id + 1))
    WHERE status = 'new' AND created > '2020-01-01 00:00:00+00';
CREATE INDEX i2 ON t (date(created AT TIME ZONE 'UTC'));
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION trg();
CREATE TRIGGER tr2 AFTER UPDATE ON t FOR EACH ROW
    WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION trg();

CREATE TABLE p (a integer, b text, c date) PARTITION BY RANGE (c, lower(b));
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-1-1', MINVALUE) TO (DATE '2021-01-01', 'x');
CREATE TABLE l (a integer, b varchar) PARTITION BY LIST (b);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('a', 'b', NULL);
CREATE TABLE h (a integer) PARTITION BY HASH (a);
CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE VIEW v_limit AS SELECT id, status s, n * 2 FROM t
    WHERE status IN ('a', 'b') AND id NOT IN (SELECT a FROM p) ORDER BY 2 LIMIT 5;
CREATE VIEW v_star AS SELECT * FROM p JOIN h USING (a);
CREATE VIEW v_window (x) AS SELECT t.id, row_number() OVER
    (PARTITION BY status ORDER BY n DESC ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) rn FROM t;
CREATE VIEW v_recursive AS WITH RECURSIVE r(n) AS
    (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 10) SELECT * FROM r;
CREATE VIEW v_values AS VALUES (1, 'a'), (2, 'b');
CREATE VIEW v_distinct AS SELECT DISTINCT ON (status) status, id FROM t ORDER BY status, id;
CREATE VIEW v_groups AS SELECT count(*) FILTER (WHERE id > 1), string_agg(status, ',' ORDER BY id) agg
    FROM t GROUP BY GROUPING SETS ((status), ()) HAVING count(*) > 1;
CREATE VIEW v_exists AS SELECT id FROM t o
    WHERE EXISTS (SELECT 1 FROM p WHERE p.a = o.id) UNION SELECT a FROM h FETCH FIRST 3 ROWS ONLY;
CREATE MATERIALIZED VIEW mv AS SELECT id, lower(status) ls, created FROM t;
CREATE INDEX mvi ON mv ((upper(ls)));
-- Inlined, of handed(id) only the argument is left, with or without the cast that it got.
CREATE FUNCTION handed(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT n';
CREATE VIEW v_handed AS SELECT handed(id) AS handed, handed(id + 1) AS next FROM t;
-- Of the second argument nothing is left, and the numbers are one.
CREATE FUNCTION first_of(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE VIEW v_first AS SELECT id FROM t WHERE id = first_of(-7, - -0300);
-- Where nothing is ever found, the rest is not planned.
CREATE TABLE note (id integer, words text);
CREATE VIEW v_note AS SELECT id, words FROM note;
CREATE RULE v_note_update AS ON UPDATE TO v_note WHERE OLD.id > 2 DO INSTEAD UPDATE note
    SET words = xmlserialize(DOCUMENT (xmlconcat((xmlparse(DOCUMENT 'x')), (xmlparse(CONTENT 'A')))) AS text), id = OLD.id
    WHERE (overlay(U&'d\0061t' PLACING 'y' FROM 1)) BETWEEN 'b' AND 'x';
