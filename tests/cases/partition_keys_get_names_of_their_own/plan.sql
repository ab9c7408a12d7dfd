-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.event_2024."of 2024" (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'event_2024_pkey' AND conrelid = pg_catalog.to_regclass('public.event_2024')) THEN
        EXECUTE $$ALTER TABLE public.event_2024 RENAME CONSTRAINT event_2024_pkey TO "of 2024"$$;
    END IF;
END
$body$;

-- index public.codes_of_2024 (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.event_2024_code_idx') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.event_2024_code_idx RENAME TO codes_of_2024$$;
    END IF;
END
$body$;

-- constraint public.event_2024."of 2024" (new.sql:4)
ALTER TABLE public.event_2024 CLUSTER ON "of 2024";

COMMIT;
