-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- conversion public.gone
DROP CONVERSION IF EXISTS public.gone;

-- conversion public.other
DROP CONVERSION IF EXISTS public.other;

SET LOCAL search_path = public;

-- conversion c.after (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_conversion WHERE conname = 'after' AND connamespace = pg_catalog.to_regnamespace('c')) THEN
        EXECUTE $$CREATE CONVERSION c.after FOR 'UTF8' TO 'WIN1251' FROM pg_catalog.utf8_to_win$$;
    END IF;
END
$body$;

-- conversion public.other (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_conversion WHERE conname = 'other' AND connamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$CREATE DEFAULT CONVERSION public.other FOR 'UTF8' TO 'LATIN1' FROM pg_catalog.utf8_to_iso8859_1$$;
    END IF;
END
$body$;

-- comment on conversion public.other (new.sql:4)
COMMENT ON CONVERSION public.other IS 'keeps its comment';

COMMIT;
