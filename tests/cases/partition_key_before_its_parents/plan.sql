-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.event_2024.of_2024 (new.sql:2)
-- fail-unique: fails where two rows have the same key
-- scans public.event_2024 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2024') AND conname = 'of_2024') THEN
        EXECUTE $$ALTER TABLE public.event_2024 ADD CONSTRAINT of_2024 PRIMARY KEY (id, day)$$;
    END IF;
END
$body$;

-- constraint public.event_2025.of_2025 (new.sql:4)
-- fail-unique: fails where two rows have the same key
-- scans public.event_2025 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2025') AND conname = 'of_2025') THEN
        EXECUTE $$ALTER TABLE public.event_2025 ADD CONSTRAINT of_2025 PRIMARY KEY (id, day)$$;
    END IF;
END
$body$;

-- table public.event_2025 (new.sql:4)
-- fail-partition: fails where a row is out of its bounds
-- scans public.event_2025 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2025') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')$$;
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

COMMIT;
