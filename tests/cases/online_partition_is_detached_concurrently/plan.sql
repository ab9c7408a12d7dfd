-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- table public.log_1
SELECT $$ALTER TABLE public.log DETACH PARTITION public.log_1 FINALIZE$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_1') AND inhparent = pg_catalog.to_regclass('public.log') AND inhdetachpending) \gexec

SET search_path = '';

-- table public.log_1
SELECT $$ALTER TABLE public.log DETACH PARTITION public.log_1 CONCURRENTLY$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_1') AND inhparent = pg_catalog.to_regclass('public.log')) \gexec

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.log_1
DO $$
DECLARE
    bound name;
BEGIN
    FOR bound IN
        SELECT conname FROM pg_catalog.pg_constraint
         WHERE conrelid = pg_catalog.to_regclass('public.log_1') AND contype = 'c' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE format('ALTER TABLE public.log_1 DROP CONSTRAINT %I', bound);
    END LOOP;
END
$$;

COMMIT;
