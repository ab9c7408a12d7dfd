-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.event (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.log') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE public.log RENAME TO event$$;
    END IF;
END
$body$;

-- table public.event_2024 (new.sql:5)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.log_a') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE public.log_a RENAME TO event_2024$$;
    END IF;
END
$body$;

-- column public.event.at (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'day' AND attrelid = pg_catalog.to_regclass('public.event') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.event RENAME COLUMN day TO at$$;
    END IF;
END
$body$;

-- constraint public.event.event_pkey (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'log_pkey' AND conrelid = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event RENAME CONSTRAINT log_pkey TO event_pkey$$;
    END IF;
END
$body$;

-- index public.event_at (new.sql:7)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.log_day') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.log_day RENAME TO event_at$$;
    END IF;
END
$body$;

COMMIT;
