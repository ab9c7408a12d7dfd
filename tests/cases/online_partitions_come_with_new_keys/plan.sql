-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2026 (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2026') AND conname = 'event_2026_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2026') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event_2026 ADD CONSTRAINT event_2026_is_in_bounds CHECK (day IS NOT NULL AND (day >= ('2026-01-01')::date) AND (day < ('2027-01-01')::date)) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2026 (new.sql:5)
-- fail-partition: fails where a row is out of its bounds
-- scans public.event_2026 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2026') AND conname = 'event_2026_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.event_2026 VALIDATE CONSTRAINT event_2026_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- constraint public.event_2026.of_2026 (new.sql:6)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.of_2026$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.of_2026') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.event_2026.of_2026 (new.sql:6)
-- fail-unique: fails where two rows have the same key
-- scans public.event_2026 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS of_2026 ON public.event_2026 (id, day);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.event_2026.of_2026 (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2026') AND conname = 'of_2026') THEN
        EXECUTE $$ALTER TABLE public.event_2026 ADD CONSTRAINT of_2026 PRIMARY KEY USING INDEX of_2026$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.event_2026 (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2026') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')$$;
    END IF;
END
$body$;

-- table public.event_2026 (new.sql:5)
ALTER TABLE public.event_2026 DROP CONSTRAINT IF EXISTS event_2026_is_in_bounds;

SET LOCAL search_path = '';

-- constraint public.event.event_pkey (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event') AND conname = 'event_pkey') THEN
        EXECUTE $$ALTER TABLE ONLY public.event ADD CONSTRAINT event_pkey PRIMARY KEY (id, day)$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- index public.event_code (new.sql:8)
CREATE INDEX IF NOT EXISTS event_code ON ONLY public.event (code);

COMMIT;

SET search_path = '';

-- constraint public.event.event_pkey (new.sql:1)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.event_2024_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.event_2024_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.event.event_pkey (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.event_2024 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS event_2024_pkey ON public.event_2024 (id, day);

SET search_path = '';

-- index public.event_code (new.sql:8)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.event_2024_code_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.event_2024_code_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.event_code (new.sql:8)
-- scans public.event_2024 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS event_2024_code_idx ON public.event_2024 (code);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.event.event_pkey (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2024') AND conname = 'event_2024_pkey') THEN
        EXECUTE $$ALTER TABLE public.event_2024 ADD CONSTRAINT event_2024_pkey PRIMARY KEY USING INDEX event_2024_pkey$$;
    END IF;
END
$body$;

-- constraint public.event.event_pkey (new.sql:1)
ALTER INDEX public.event_pkey ATTACH PARTITION public.event_2024_pkey;

-- constraint public.event.event_pkey (new.sql:1)
ALTER INDEX public.event_pkey ATTACH PARTITION public.of_2026;

SET LOCAL search_path = public;

-- index public.event_code (new.sql:8)
ALTER INDEX public.event_code ATTACH PARTITION public.event_2024_code_idx;

COMMIT;

SET search_path = '';

-- index public.event_code (new.sql:8)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.event_2026_code_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.event_2026_code_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.event_code (new.sql:8)
-- scans public.event_2026 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS event_2026_code_idx ON public.event_2026 (code);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.event_code (new.sql:8)
ALTER INDEX public.event_code ATTACH PARTITION public.event_2026_code_idx;

-- table public.event_2025 (new.sql:4)
CREATE TABLE IF NOT EXISTS public.event_2025 PARTITION OF public.event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

COMMIT;
