CREATE TABLE m (id integer PRIMARY KEY,
    -- @renamed from nam
    name text NOT NULL CONSTRAINT named CHECK (name <> ''), upper text GENERATED ALWAYS AS (upper(name)) STORED);
CREATE UNIQUE INDEX m_nam ON m (lower(name)) WHERE name <> 'x';
CREATE VIEW v AS SELECT id, name FROM m;
CREATE STATISTICS s ON id, name FROM m;
COMMENT ON COLUMN m.name IS 'called so';
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE OF name ON m FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE m ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON m USING (name = current_user);
GRANT SELECT (name) ON m TO pg_monitor;
