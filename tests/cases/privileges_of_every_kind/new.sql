CREATE SCHEMA app;
CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY, secret text, shown text);
-- From the whole table to two of its columns, and one privilege less on a column.
GRANT SELECT (id, shown) ON app.t TO case_reader;
GRANT UPDATE (secret) ON app.t TO case_writer;
GRANT USAGE ON SEQUENCE app.t_id_seq TO case_writer;
CREATE VIEW app.v AS SELECT id FROM app.t;
GRANT SELECT ON app.v TO PUBLIC;
CREATE SEQUENCE app.s;
GRANT USAGE ON SEQUENCE app.s TO case_reader;
CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
REVOKE ALL ON FUNCTION app.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.f(integer) TO "Case ""Odd""" WITH GRANT OPTION;
CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON PROCEDURE app.p() FROM PUBLIC;
CREATE AGGREGATE app.total(integer) (SFUNC = int4pl, STYPE = integer);
GRANT EXECUTE ON FUNCTION app.total(integer) TO case_reader;
CREATE TYPE app.mood AS ENUM ('a');
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
CREATE DOMAIN app.short AS text;
GRANT USAGE ON DOMAIN app.short TO case_reader WITH GRANT OPTION;
CREATE TYPE app.pair AS (a integer);
GRANT USAGE ON TYPE app.pair TO case_reader;
-- The grant option goes, the privilege stays; another is new.
GRANT CREATE, USAGE ON SCHEMA app TO case_writer;
GRANT USAGE ON SCHEMA app TO case_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO case_reader;
-- What is new has by the default privileges what the files do not say.
CREATE TABLE app.fresh (id integer);
CREATE FUNCTION app.fresh() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION app.fresh() TO case_writer;
