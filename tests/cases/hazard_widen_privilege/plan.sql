-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- privileges of pg_monitor on table public.t (new.sql:2)
-- widen-privilege: somebody may do more than before
GRANT UPDATE ON TABLE public.t TO pg_monitor;

COMMIT;
