-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.guests
DROP VIEW IF EXISTS public.guests;

-- constraint public.guest.guest_event_day_fkey
ALTER TABLE public.guest DROP CONSTRAINT IF EXISTS guest_event_day_fkey;

-- table public.event
-- scans public.event (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.event') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.event')) IS NOT DISTINCT FROM NULL THEN
        EXECUTE $$CREATE TEMPORARY TABLE event_rows_laid_aside ON COMMIT DROP AS SELECT * FROM ONLY public.event$$;
    END IF;
END
$body$;

-- table public.event
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.event') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.event')) IS NOT DISTINCT FROM NULL THEN
        EXECUTE $$DROP TABLE IF EXISTS public.event$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.event (new.sql:1)
CREATE TABLE IF NOT EXISTS public.event (
    id integer NOT NULL,
    day date NOT NULL
) PARTITION BY RANGE (day);

-- table public.event_2024 (new.sql:2)
CREATE TABLE IF NOT EXISTS public.event_2024 PARTITION OF public.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- table public.event (new.sql:1)
-- rewrites public.event (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.event_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.event (id, day) OVERRIDING SYSTEM VALUE SELECT id, day FROM pg_temp.event_rows_laid_aside$$;
    END IF;
END
$body$;

-- constraint public.event.event_pkey (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.event (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event') AND conname = 'event_pkey') THEN
        EXECUTE $$ALTER TABLE public.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day)$$;
    END IF;
END
$body$;

-- constraint public.guest.guest_event_day_fkey (new.sql:3)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.guest (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.guest') AND conname = 'guest_event_day_fkey') THEN
        EXECUTE $$ALTER TABLE public.guest ADD CONSTRAINT guest_event_day_fkey FOREIGN KEY (event, day) REFERENCES public.event (id, day)$$;
    END IF;
END
$body$;

-- view public.guests (new.sql:5)
CREATE OR REPLACE VIEW public.guests AS
SELECT e.id, count(*) AS n FROM event e JOIN guest g ON g.event = e.id GROUP BY e.id;

COMMIT;
