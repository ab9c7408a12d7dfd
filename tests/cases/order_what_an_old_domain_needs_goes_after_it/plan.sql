-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- domain public.d
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_type AS d WHERE d.oid = pg_catalog.to_regtype('public.d') AND (pg_catalog.format_type(d.typbasetype, d.typtypmod) <> 'public.other' OR d.typcollation <> (SELECT b.typcollation FROM pg_catalog.pg_type AS b WHERE b.oid = d.typbasetype))) THEN
        EXECUTE $$ALTER DOMAIN public.d RENAME TO d_old$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- composite type public.other (new.sql:1)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.other') IS NULL THEN
        EXECUTE $$CREATE TYPE public.other AS (
    a bigint
)$$;
    END IF;
END
$body$;

-- domain public.d (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.d') IS NULL THEN
        EXECUTE $$CREATE DOMAIN public.d AS public.other$$;
    END IF;
END
$body$;

-- domain public.d (new.sql:2)
DROP DOMAIN IF EXISTS public.d_old;

SET LOCAL search_path = '';

-- function public.is_good(public.pair)
DROP FUNCTION IF EXISTS public.is_good(public.pair);

-- composite type public.pair
-- drop-type: composite type public.pair
DROP TYPE IF EXISTS public.pair;

SET LOCAL search_path = public;

-- column public.kept.d (new.sql:3)
ALTER TABLE public.kept ADD COLUMN IF NOT EXISTS d public.d;

COMMIT;
