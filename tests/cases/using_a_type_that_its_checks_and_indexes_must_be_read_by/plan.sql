-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.m_day
DROP INDEX IF EXISTS public.m_day;

-- constraint public.m.m_day_check
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS m_day_check;

SET LOCAL search_path = public;

-- column public.m.day (new.sql:1)
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m
    ALTER COLUMN day TYPE timestamp with time zone,
    ALTER COLUMN code TYPE bigint,
    ALTER COLUMN word TYPE text;

-- constraint public.m.m_day_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'm_day_check') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT m_day_check CHECK (day > '2000-01-01')$$;
    END IF;
END
$body$;

-- index public.m_day (new.sql:2)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_day ON public.m (id) WHERE day > '2020-01-01';

-- comment on index public.m_day (new.sql:5)
COMMENT ON INDEX public.m_day IS 'the late ones';

COMMIT;
