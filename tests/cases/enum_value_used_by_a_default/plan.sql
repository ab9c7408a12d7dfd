-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- enum type public.mood (new.sql:1)
ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'ok' AFTER 'sad';

-- enum type public.mood (new.sql:1)
ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'elated';

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.m (new.sql:2)
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok';

-- constraint public.t.t_m_check (new.sql:2)
-- fail-check: fails where a row breaks it
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_m_check') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK (m <> 'elated')$$;
    END IF;
END
$body$;

COMMIT;
