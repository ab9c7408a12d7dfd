DO $$
BEGIN
    IF to_regrole('case_reader') IS NULL THEN CREATE ROLE case_reader; END IF;
    IF to_regrole('case_writer') IS NULL THEN CREATE ROLE case_writer; END IF;
    IF to_regrole('"Case ""Odd"""') IS NULL THEN CREATE ROLE "Case ""Odd"""; END IF;
END
$$;
CREATE SCHEMA app;
CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY, secret text, shown text);
GRANT SELECT ON app.t TO case_reader;
GRANT SELECT (secret), UPDATE (secret) ON app.t TO case_writer;
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE SEQUENCE app.s;
GRANT ALL ON SEQUENCE app.s TO case_reader;
CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.total(integer) (SFUNC = int4pl, STYPE = integer);
CREATE TYPE app.mood AS ENUM ('a');
CREATE DOMAIN app.short AS text;
CREATE TYPE app.pair AS (a integer);
GRANT CREATE, USAGE ON SCHEMA app TO case_writer WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
