-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- default privileges of pg_monitor on SEQUENCES made by postgres in schema public (new.sql:3)
-- widen-privilege: somebody may do more with what is made from now on
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT USAGE ON SEQUENCES TO pg_monitor;

-- default privileges of pg_monitor on TABLES made by postgres in schema public (new.sql:2)
-- widen-privilege: somebody may do more with what is made from now on
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT UPDATE ON TABLES TO pg_monitor;

COMMIT;
