DO $$
BEGIN
    IF to_regrole('case_reader') IS NULL THEN CREATE ROLE case_reader; END IF;
    IF to_regrole('case_writer') IS NULL THEN CREATE ROLE case_writer; END IF;
END
$$;
CREATE SCHEMA app;
CREATE TABLE app.t (id serial, note text);
ALTER TABLE app.t OWNER TO case_reader;
REVOKE DELETE ON app.t FROM case_reader;
GRANT SELECT ON app.t TO case_writer;
GRANT SELECT (note) ON app.t TO case_writer;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE app.mood AS ENUM ('a');
CREATE VIEW app.v AS SELECT 1 AS one;
