-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- enum type public.colour (new.sql:1)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.colour') IS NULL THEN
        EXECUTE $$CREATE TYPE public.colour AS ENUM ('red', 'green')$$;
    END IF;
END
$body$;

-- domain public.moment (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.moment') IS NULL THEN
        EXECUTE $$CREATE DOMAIN public.moment AS timestamp with time zone$$;
    END IF;
END
$body$;

-- domain public.shorter (new.sql:4)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.shorter') IS NULL THEN
        EXECUTE $$CREATE DOMAIN public.shorter AS text$$;
    END IF;
END
$body$;

-- domain public.short (new.sql:5)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.short') IS NULL THEN
        EXECUTE $$CREATE DOMAIN public.short AS public.shorter$$;
    END IF;
END
$body$;

-- range type public.span (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.span') IS NULL THEN
        EXECUTE $$CREATE TYPE public.span AS RANGE (subtype = public.moment)$$;
    END IF;
END
$body$;

-- composite type public.address (new.sql:6)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.address') IS NULL THEN
        EXECUTE $$CREATE TYPE public.address AS (
    street public.short,
    tint public.colour,
    when_seen public.span
)$$;
    END IF;
END
$body$;

-- domain constraint public.short.short_check (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.short') AND conname = 'short_check') THEN
        EXECUTE $$ALTER DOMAIN public.short ADD CONSTRAINT short_check CHECK (VALUE <> '')$$;
    END IF;
END
$body$;

-- domain constraint public.shorter.shorter_check (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.shorter') AND conname = 'shorter_check') THEN
        EXECUTE $$ALTER DOMAIN public.shorter ADD CONSTRAINT shorter_check CHECK (length(VALUE) < 40)$$;
    END IF;
END
$body$;

-- column public.place.at (new.sql:7)
ALTER TABLE public.place
    ADD COLUMN IF NOT EXISTS at public.address,
    ADD COLUMN IF NOT EXISTS colours public.colour[],
    ADD COLUMN IF NOT EXISTS old public.address[];

COMMIT;
