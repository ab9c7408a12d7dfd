-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.t.k
ALTER TABLE public.t
    DROP CONSTRAINT IF EXISTS k,
    DROP CONSTRAINT IF EXISTS u;

SET LOCAL search_path = public;

-- constraint public.t.k (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'k') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT k CHECK (a > 1)$$;
    END IF;
END
$body$;

-- constraint public.t.t_c_excl (new.sql:2)
-- fail-unique: fails where two rows have the same key
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_c_excl') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_c_excl EXCLUDE USING btree (c WITH =) WHERE (c > 0)$$;
    END IF;
END
$body$;

-- constraint public.t.u (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'u') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c)$$;
    END IF;
END
$body$;

COMMIT;
