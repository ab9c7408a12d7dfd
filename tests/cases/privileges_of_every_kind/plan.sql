-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- default privileges of PUBLIC on FUNCTIONS made by postgres
-- widen-privilege: somebody may do more with what is made from now on
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT ALL ON FUNCTIONS TO PUBLIC;

-- privileges of case_reader on table app.t
REVOKE SELECT ON TABLE app.t FROM case_reader;

SET LOCAL search_path = public;

-- function app.fresh() (new.sql:31)
CREATE OR REPLACE FUNCTION app.fresh()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- function app.fresh() (new.sql:31)
GRANT ALL ON FUNCTION app.fresh() TO PUBLIC;

-- table app.fresh (new.sql:30)
CREATE TABLE IF NOT EXISTS app.fresh (
    id integer
);

-- privileges of case_reader on schema app (new.sql:26)
-- widen-privilege: somebody may do more than before
GRANT USAGE ON SCHEMA app TO case_reader;

-- privileges of case_writer on schema app (new.sql:25)
REVOKE GRANT OPTION FOR ALL ON SCHEMA app FROM case_writer;

-- privileges of PUBLIC on enum type app.mood (new.sql:19)
REVOKE ALL ON TYPE app.mood FROM PUBLIC;

-- privileges of case_reader on domain app.short (new.sql:21)
-- widen-privilege: somebody may do more than before
GRANT ALL ON DOMAIN app.short TO case_reader WITH GRANT OPTION;

-- privileges of case_reader on composite type app.pair (new.sql:23)
-- widen-privilege: somebody may do more than before
GRANT ALL ON TYPE app.pair TO case_reader;

-- privileges of case_reader on sequence app.s (new.sql:10)
REVOKE SELECT, UPDATE ON SEQUENCE app.s FROM case_reader;

-- privileges of "Case ""Odd""" on function app.f(integer) (new.sql:13)
-- widen-privilege: somebody may do more than before
GRANT ALL ON FUNCTION app.f(integer) TO "Case ""Odd""" WITH GRANT OPTION;

-- privileges of PUBLIC on function app.f(integer) (new.sql:12)
REVOKE ALL ON FUNCTION app.f(integer) FROM PUBLIC;

-- privileges of case_writer on function app.fresh() (new.sql:32)
GRANT ALL ON FUNCTION app.fresh() TO case_writer;

-- privileges of PUBLIC on procedure app.p() (new.sql:15)
REVOKE ALL ON PROCEDURE app.p() FROM PUBLIC;

-- privileges of case_reader on aggregate app.total(integer) (new.sql:17)
-- widen-privilege: somebody may do more than before
GRANT ALL ON FUNCTION app.total(integer) TO case_reader;

-- privileges of case_reader on table app.fresh (new.sql:30)
GRANT INSERT ON TABLE app.fresh TO case_reader;

-- privileges of case_reader on column app.t.id (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT (id) ON TABLE app.t TO case_reader;

-- privileges of case_writer on the sequence of column app.t.id (new.sql:6)
-- widen-privilege: somebody may do more than before
GRANT USAGE ON SEQUENCE app.t_id_seq TO case_writer;

-- privileges of case_writer on column app.t.secret (new.sql:5)
REVOKE SELECT (secret) ON TABLE app.t FROM case_writer;

-- privileges of case_reader on column app.t.shown (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT (shown) ON TABLE app.t TO case_reader;

-- privileges of PUBLIC on view app.v (new.sql:8)
-- widen-privilege: somebody may do more than before
GRANT SELECT ON TABLE app.v TO PUBLIC;

-- default privileges of case_reader on SCHEMAS made by postgres (new.sql:28)
-- widen-privilege: somebody may do more with what is made from now on
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE ON SCHEMAS TO case_reader;

-- default privileges of case_reader on TABLES made by postgres in schema app (new.sql:27)
-- widen-privilege: somebody may do more with what is made from now on
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app GRANT INSERT ON TABLES TO case_reader;

COMMIT;
