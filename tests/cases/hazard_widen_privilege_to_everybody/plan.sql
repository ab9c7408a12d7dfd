-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- privileges of PUBLIC on function app.f()
-- widen-privilege: somebody may do more than before
GRANT ALL ON FUNCTION app.f() TO PUBLIC;

SET LOCAL search_path = public;

-- privileges of PUBLIC on schema app (new.sql:2)
-- widen-privilege: somebody may do more than before
GRANT USAGE ON SCHEMA app TO PUBLIC;

-- privileges of PUBLIC on column app.t.secret (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT (secret) ON TABLE app.t TO PUBLIC;

COMMIT;
