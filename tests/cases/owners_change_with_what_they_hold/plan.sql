-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- privileges of case_writer on column app.t.note
REVOKE SELECT (note) ON TABLE app.t FROM case_writer;

SET LOCAL search_path = public;

-- table app.fresh (new.sql:12)
CREATE TABLE IF NOT EXISTS app.fresh (
    id integer
);

-- owner of schema app (new.sql:1)
ALTER SCHEMA app OWNER TO case_writer;

-- owner of enum type app.mood (new.sql:9)
ALTER TYPE app.mood OWNER TO case_writer;

-- owner of function app.f() (new.sql:6)
ALTER FUNCTION app.f() OWNER TO case_writer;

-- owner of table app.fresh (new.sql:13)
ALTER TABLE app.fresh OWNER TO case_reader;

-- owner of table app.t (new.sql:3)
ALTER TABLE app.t OWNER TO case_writer;

-- owner of table app.t (new.sql:3)
GRANT DELETE ON TABLE app.t TO case_writer;

-- owner of view app.v (new.sql:11)
ALTER VIEW app.v OWNER TO case_reader;

-- privileges of PUBLIC on function app.f() (new.sql:7)
REVOKE ALL ON FUNCTION app.f() FROM PUBLIC;

-- privileges of case_reader on table app.t (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT ON TABLE app.t TO case_reader;

COMMIT;
