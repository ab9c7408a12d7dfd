-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.u (new.sql:1)
-- rewrites public.t (2 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t ADD COLUMN IF NOT EXISTS u uuid DEFAULT gen_random_uuid();

COMMIT;
