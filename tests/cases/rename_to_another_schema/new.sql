CREATE SCHEMA b;
CREATE SCHEMA c;
CREATE SCHEMA a;
CREATE SCHEMA "In c";
-- @renamed from a.mood
CREATE TYPE c.mood AS ENUM ('x','y');
-- @renamed from a.pos
CREATE DOMAIN b.positive AS int CHECK (VALUE > 0);
-- @renamed from a.pair
CREATE TYPE b.pair AS (p int, q text);
-- @renamed from a.counter
CREATE SEQUENCE b.counter START 7;
-- @renamed from a.f
CREATE FUNCTION b.f(m c.mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
-- @renamed from a.t
CREATE TABLE c.tab (id serial PRIMARY KEY, m c.mood DEFAULT 'x', n b.positive, k bigint DEFAULT nextval('b.counter'), g int GENERATED ALWAYS AS (b.f('y'::c.mood)) STORED, pr b.pair,
   u text UNIQUE, CHECK (b.f(m) > 0));
CREATE INDEX t_m ON c.tab (m);
CREATE INDEX t_ff ON c.tab (b.f(m)) WHERE m = 'x'::c.mood;
CREATE TABLE a.child (id int PRIMARY KEY, t_id int REFERENCES c.tab);
-- @renamed from a.v
CREATE VIEW c.v AS SELECT tab.id, tab.m FROM c.tab WHERE tab.m = 'x'::c.mood;
CREATE VIEW a.w AS SELECT v.id FROM c.v JOIN c.tab USING (id);
-- @renamed from a.mv
CREATE MATERIALIZED VIEW b.mv AS SELECT id, b.f(m) AS f FROM c.tab;
CREATE UNIQUE INDEX mv_i ON b.mv (id);
COMMENT ON TABLE c.tab IS 'tt'; COMMENT ON COLUMN c.tab.m IS 'mm'; COMMENT ON INDEX c.t_m IS 'ii'; COMMENT ON INDEX c.tab_pkey IS 'pp';
CREATE FUNCTION a.trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE INSERT ON c.tab FOR EACH ROW WHEN (NEW.m = 'x') EXECUTE FUNCTION a.trg();
CREATE POLICY p ON c.tab USING (m = 'x'::c.mood);
ALTER TABLE c.tab ENABLE ROW LEVEL SECURITY;
-- @renamed from a.taken
CREATE TABLE b.moved (i int);
CREATE TABLE b.taken (j int);
-- @renamed from a.parted
CREATE TABLE b.parted (i int PRIMARY KEY) PARTITION BY RANGE (i);
-- @renamed from a.part
CREATE TABLE "In c".part PARTITION OF b.parted FOR VALUES FROM (0) TO (10);
-- @renamed from a.plain
CREATE COLLATION b.plain (locale = 'C');
CREATE TABLE a.collated (t text COLLATE b.plain);
-- @renamed from a.words
CREATE FUNCTION b.words(b.moved) RETURNS text LANGUAGE sql AS 'SELECT $1.i::text';
CREATE TABLE a.quoting (q text DEFAULT 'a.taken');
