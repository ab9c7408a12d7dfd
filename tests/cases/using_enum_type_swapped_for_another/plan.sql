-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.open
DROP VIEW IF EXISTS public.open;

-- index public.m_a
DROP INDEX IF EXISTS public.m_a;

SET LOCAL search_path = public;

-- enum type public.new_state (new.sql:1)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.new_state') IS NULL THEN
        EXECUTE $$CREATE TYPE public.new_state AS ENUM ('a', 'b', 'c')$$;
    END IF;
END
$body$;

-- column public.m.state (new.sql:3)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'state' AND NOT attisdropped AND atttypid <> pg_catalog.to_regtype('public.new_state')) THEN
        EXECUTE $$ALTER TABLE public.m
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE public.new_state USING state::text::new_state,
    ALTER COLUMN state SET DEFAULT 'a'$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- enum type public.old_state
-- drop-type: enum type public.old_state
DROP TYPE IF EXISTS public.old_state;

SET LOCAL search_path = public;

-- index public.m_a (new.sql:5)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_a ON public.m (id) WHERE state = 'a';

-- view public.open (new.sql:6)
CREATE OR REPLACE VIEW public.open AS
SELECT id FROM m WHERE state = 'a';

COMMIT;
