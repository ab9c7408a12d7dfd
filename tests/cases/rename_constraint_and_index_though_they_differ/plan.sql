-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.m.once (new.sql:5)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'two' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT two TO once$$;
    END IF;
END
$body$;

-- constraint public.m.positive (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'one' AND conrelid = pg_catalog.to_regclass('public.m')) THEN
        EXECUTE $$ALTER TABLE public.m RENAME CONSTRAINT one TO positive$$;
    END IF;
END
$body$;

-- index public.m_a (new.sql:7)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_a') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.by_a RENAME TO m_a$$;
    END IF;
END
$body$;

-- index public.m_a
DROP INDEX IF EXISTS public.m_a;

-- constraint public.m.positive
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS positive;

SET LOCAL search_path = public;

-- constraint public.m.positive (new.sql:3)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'positive') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT positive CHECK (a > 1)$$;
    END IF;
END
$body$;

-- index public.m_a (new.sql:7)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_a ON public.m (a DESC);

COMMIT;
