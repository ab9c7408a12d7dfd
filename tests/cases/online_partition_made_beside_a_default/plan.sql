-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2024 (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_rest') AND conname = 'event_2024_is_not_here') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2024') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event_rest ADD CONSTRAINT event_2024_is_not_here CHECK (NOT (day IS NOT NULL AND (day >= ('2024-01-01')::date) AND (day < ('2025-01-01')::date))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.sort_a (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_rest') AND conname = 'sort_a_is_not_here') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_a') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE public.sort_rest ADD CONSTRAINT sort_a_is_not_here CHECK (NOT (kind IS NOT NULL AND kind = ('a')::text)) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2024 (new.sql:3)
-- fail-partition: fails where a row of table public.event_rest belongs in it
-- scans public.event_rest (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_rest') AND conname = 'event_2024_is_not_here') THEN
        EXECUTE $$ALTER TABLE public.event_rest VALIDATE CONSTRAINT event_2024_is_not_here$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.sort_a (new.sql:6)
-- fail-partition: fails where a row of table public.sort_rest belongs in it
-- scans public.sort_rest (2 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_rest') AND conname = 'sort_a_is_not_here') THEN
        EXECUTE $$ALTER TABLE public.sort_rest VALIDATE CONSTRAINT sort_a_is_not_here$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2024 (new.sql:3)
CREATE TABLE IF NOT EXISTS public.event_2024 PARTITION OF public.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- table public.event_2024 (new.sql:3)
ALTER TABLE public.event_rest DROP CONSTRAINT IF EXISTS event_2024_is_not_here;

-- table public.sort_a (new.sql:6)
CREATE TABLE IF NOT EXISTS public.sort_a (
    id integer,
    kind text
);

-- table public.sort_a (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_a') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE ONLY public.sort ATTACH PARTITION public.sort_a FOR VALUES IN ('a')$$;
    END IF;
END
$body$;

-- table public.sort_a (new.sql:6)
ALTER TABLE public.sort_rest DROP CONSTRAINT IF EXISTS sort_a_is_not_here;

COMMIT;
