-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.d (new.sql:3)
CREATE TABLE IF NOT EXISTS public.d (
    a integer,
    x text DEFAULT 'x',
    CONSTRAINT p_a_check CHECK (a > 0)
);

-- column public.p.x (new.sql:1)
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS x text DEFAULT 'x';

-- constraint public.p.p_a_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.p (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.p') AND conname = 'p_a_check') THEN
        EXECUTE $$ALTER TABLE public.p ADD CONSTRAINT p_a_check CHECK (a > 0)$$;
    END IF;
END
$body$;

COMMIT;
