-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- statistics public.together (new.sql:11)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_statistic_ext WHERE stxname = 's' AND stxnamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$ALTER STATISTICS public.s RENAME TO together$$;
    END IF;
END
$body$;

-- trigger public.m.stamp (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgname = 't' AND tgrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TRIGGER t ON public.m RENAME TO stamp$$;
    END IF;
END
$body$;

-- policy public.m.positive (new.sql:7)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polname = 'p' AND polrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER POLICY p ON public.m RENAME TO positive$$;
    END IF;
END
$body$;

-- rule public.m.tell (new.sql:9)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_rewrite WHERE rulename = 'r' AND ev_class = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER RULE r ON public.m RENAME TO tell$$;
    END IF;
END
$body$;

COMMIT;
