CREATE TYPE level AS ENUM ('low', 'high');
CREATE FUNCTION current_level() RETURNS level LANGUAGE sql STABLE AS $$ SELECT 'low'::level $$;
COMMENT ON FUNCTION current_level() IS 'made by a block that decides at run time';
CREATE FUNCTION unused() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE setting (a integer, b integer);
CREATE INDEX ON setting (a);
CREATE STATISTICS setting_ab ON a, b FROM setting;
CREATE FUNCTION settings() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM setting; END;
CREATE TABLE job (
    id integer PRIMARY KEY, label text DEFAULT current_level()::text, n bigint DEFAULT settings()
);
CREATE FUNCTION overloaded(integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN $1; END';
CREATE VIEW doubled AS SELECT overloaded(id) AS n FROM job;
