-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- domain public.d (new.sql:1)
ALTER DOMAIN public.d SET DEFAULT 'b';

-- domain public.d (new.sql:1)
-- fail-not-null: fails where a row has null there
-- scans public.t (size unknown) under SHARE: writers wait
ALTER DOMAIN public.d SET NOT NULL;

-- attribute public.pair.b (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.pair') AND attname = 'b' AND NOT attisdropped) THEN
        EXECUTE $$ALTER TYPE public.pair ADD ATTRIBUTE b text$$;
    END IF;
END
$body$;

-- range type public.span (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.span') IS NULL THEN
        EXECUTE $$CREATE TYPE public.span AS RANGE (subtype = double precision, subtype_diff = pg_catalog.float8mi)$$;
    END IF;
END
$body$;

-- domain constraint public.d.short (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.t (size unknown) under SHARE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.d') AND conname = 'short') THEN
        EXECUTE $$ALTER DOMAIN public.d ADD CONSTRAINT short CHECK (length(VALUE) < 9)$$;
    END IF;
END
$body$;

-- column public.t.s (new.sql:4)
ALTER TABLE public.t ADD COLUMN IF NOT EXISTS s public.span;

COMMIT;
