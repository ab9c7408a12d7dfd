-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.event_login
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event DETACH PARTITION public.event_login$$;
    END IF;
END
$body$;

-- table public.event_login
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login')) THEN
        EXECUTE $$ALTER TABLE public.event_login DROP CONSTRAINT IF EXISTS event_account_id_fkey$$;
    END IF;
END
$body$;

-- table public.event_login
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login')) AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.event_login_account_id_idx') AND indrelid = pg_catalog.to_regclass('public.event_login')) THEN
        EXECUTE $$DROP INDEX IF EXISTS public.event_login_account_id_idx$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- index public.event_login_account_id_idx (new.sql:9)
-- scans public.event (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS event_login_account_id_idx ON public.event (id);

COMMIT;
