-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.t_b (new.sql:2)
-- scans public.t (2 rows, 8 kB) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS t_b ON public.t (b);

COMMIT;
