-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- sequence public.counter (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.numbers') IS NOT NULL THEN
        EXECUTE $$ALTER SEQUENCE public.numbers RENAME TO counter$$;
    END IF;
END
$body$;

-- view public.w (new.sql:5)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.v') IS NOT NULL THEN
        EXECUTE $$ALTER VIEW public.v RENAME TO w$$;
    END IF;
END
$body$;

-- materialized view public.y (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.x') IS NOT NULL THEN
        EXECUTE $$ALTER MATERIALIZED VIEW public.x RENAME TO y$$;
    END IF;
END
$body$;

COMMIT;
