-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.t_a (new.sql:2)
-- unique-index: fails where two rows have the same key
-- scans public.t (2 rows, 8 kB) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS t_a ON public.t ((lower(a))) WHERE b > 0;

COMMIT;
