-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.m.m_a_check (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'a_positive' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT a_positive TO m_a_check$$;
    END IF;
END
$body$;

-- constraint public.m.m_b_key (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'b_once' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT b_once TO m_b_key$$;
    END IF;
END
$body$;

-- constraint public.m.m_other_fkey (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'to_self' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT to_self TO m_other_fkey$$;
    END IF;
END
$body$;

-- constraint public.m.m_pkey (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'm_key' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT m_key TO m_pkey$$;
    END IF;
END
$body$;

-- index public.m_large_a (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_a') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.by_a RENAME TO m_large_a$$;
    END IF;
END
$body$;

-- index public.m_lower (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_lower') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.by_lower RENAME TO m_lower$$;
    END IF;
END
$body$;

COMMIT;
