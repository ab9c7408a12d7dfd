-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:1)
-- rewrites public.m (100 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m ALTER COLUMN a TYPE bigint;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.a (new.sql:1)
ANALYZE public.m (a);

COMMIT;
