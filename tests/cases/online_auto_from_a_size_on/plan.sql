-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- index public.large_a (new.sql:3)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.large_a$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.large_a') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.large_a (new.sql:3)
-- scans public.large (2,000 rows, 72 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS large_a ON public.large (a);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.small_a (new.sql:4)
-- scans public.small (1 row, 8 kB) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS small_a ON public.small (a);

COMMIT;
