-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.logs.id (new.sql:1)
-- fail-not-null: fails where a row has null there
-- scans public.logs (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.logs ALTER COLUMN id SET NOT NULL;

-- column public.logs.level (new.sql:1)
ALTER TABLE public.logs ADD COLUMN IF NOT EXISTS level text DEFAULT 'info';

-- table public.logs_2 (new.sql:3)
CREATE TABLE IF NOT EXISTS public.logs_2 PARTITION OF public.logs FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');

-- table public.logs_rest (new.sql:4)
CREATE TABLE IF NOT EXISTS public.logs_rest PARTITION OF public.logs DEFAULT;

-- constraint public.logs.logs_pkey (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.logs (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.logs') AND conname = 'logs_pkey') THEN
        EXECUTE $$ALTER TABLE public.logs ADD CONSTRAINT logs_pkey PRIMARY KEY (id, at)$$;
    END IF;
END
$body$;

-- index public.logs_level (new.sql:5)
-- scans public.logs (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS logs_level ON public.logs (level);

COMMIT;
