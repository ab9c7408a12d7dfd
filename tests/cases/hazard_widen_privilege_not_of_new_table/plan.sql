-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.u (new.sql:2)
CREATE TABLE IF NOT EXISTS public.u (
    id integer
);

-- privileges of pg_monitor on table public.u (new.sql:3)
GRANT SELECT ON TABLE public.u TO pg_monitor;

COMMIT;
