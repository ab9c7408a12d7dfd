-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.log
-- scans public.log (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.log') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.log')) IS NOT DISTINCT FROM 'LIST (kind)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE log_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.log$$;
    END IF;
END
$body$;

-- table public.log_a
-- drop-table: table public.log_a
DROP TABLE IF EXISTS public.log_a;

-- table public.log
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.log') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.log')) IS NOT DISTINCT FROM 'LIST (kind)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.log$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.log (new.sql:1)
CREATE TABLE IF NOT EXISTS public.log (
    id integer,
    kind text
);

-- table public.log (new.sql:1)
-- rewrites public.log (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.log_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.log (id, kind) OVERRIDING SYSTEM VALUE SELECT id, kind FROM pg_temp.log_rows_laid_aside$$;
    END IF;
END
$body$;

COMMIT;
