CREATE SCHEMA a; CREATE SCHEMA b;
CREATE TYPE a.mood AS ENUM ('x','y');
CREATE DOMAIN a.pos AS int CHECK (VALUE > 0);
CREATE TYPE a.pair AS (p int, q text);
CREATE SEQUENCE a.counter START 7;
CREATE FUNCTION a.f(m a.mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE a.t (id serial PRIMARY KEY, m a.mood DEFAULT 'x', n a.pos, k bigint DEFAULT nextval('a.counter'), g int GENERATED ALWAYS AS (a.f('y'::a.mood)) STORED, pr a.pair,
   u text UNIQUE, CHECK (a.f(m) > 0));
CREATE INDEX t_m ON a.t (m);
CREATE INDEX t_ff ON a.t (a.f(m)) WHERE m = 'x'::a.mood;
CREATE TABLE a.child (id int PRIMARY KEY, t_id int REFERENCES a.t);
CREATE VIEW a.v AS SELECT t.id, t.m FROM a.t WHERE t.m = 'x'::a.mood;
CREATE VIEW a.w AS SELECT v.id FROM a.v JOIN a.t USING (id);
CREATE MATERIALIZED VIEW a.mv AS SELECT id, a.f(m) FROM a.t;
CREATE UNIQUE INDEX mv_i ON a.mv (id);
COMMENT ON TABLE a.t IS 'tt'; COMMENT ON COLUMN a.t.m IS 'mm'; COMMENT ON INDEX a.t_m IS 'ii'; COMMENT ON INDEX a.t_pkey IS 'pp';
CREATE FUNCTION a.trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE INSERT ON a.t FOR EACH ROW WHEN (NEW.m = 'x') EXECUTE FUNCTION a.trg();
CREATE POLICY p ON a.t USING (m = 'x'::a.mood);
ALTER TABLE a.t ENABLE ROW LEVEL SECURITY;
INSERT INTO a.t (m, n, u) VALUES ('x', 1, 'a'), ('y', 2, 'b'); INSERT INTO a.child VALUES (1, 1);
REFRESH MATERIALIZED VIEW a.mv;
-- The old name is taken in the new schema: it moves under the new one. Partitions move by themselves.
CREATE TABLE a.taken (i int);
CREATE TABLE b.taken (j int);
CREATE TABLE a.parted (i int PRIMARY KEY) PARTITION BY RANGE (i);
CREATE TABLE a.part PARTITION OF a.parted FOR VALUES FROM (0) TO (10);
CREATE COLLATION a.plain (locale = 'C');
CREATE TABLE a.collated (t text COLLATE a.plain);
INSERT INTO a.taken VALUES (1);
INSERT INTO a.parted VALUES (1);
INSERT INTO a.collated VALUES ('x');
-- A routine of the table's own type; words that look like its name.
CREATE FUNCTION a.words(a.taken) RETURNS text LANGUAGE sql AS 'SELECT $1.i::text';
CREATE TABLE a.quoting (q text DEFAULT 'a.taken');
INSERT INTO a.quoting DEFAULT VALUES;
