-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- enum type public.switch (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.state') IS NOT NULL THEN
        EXECUTE $$ALTER TYPE public.state RENAME TO switch$$;
    END IF;
END
$body$;

-- domain public.price (new.sql:6)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.cents') IS NOT NULL THEN
        EXECUTE $$ALTER DOMAIN public.cents RENAME TO price$$;
    END IF;
END
$body$;

-- composite type public.point_on_map (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.spot') IS NOT NULL THEN
        EXECUTE $$ALTER TYPE public.spot RENAME TO point_on_map$$;
    END IF;
END
$body$;

-- attribute public.point_on_map.long (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'lng' AND attrelid = pg_catalog.to_regclass('public.point_on_map') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TYPE public.point_on_map RENAME ATTRIBUTE lng TO long$$;
    END IF;
END
$body$;

-- domain constraint public.price.price_check (new.sql:6)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'cents_check' AND contypid = pg_catalog.to_regtype('public.price')) THEN
        EXECUTE $$ALTER DOMAIN public.price RENAME CONSTRAINT cents_check TO price_check$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- function public.f(public.point_on_map, public.price) (new.sql:10)
CREATE OR REPLACE FUNCTION public.f(s public.point_on_map, c public.price)
RETURNS public.switch
LANGUAGE sql
AS $$ SELECT 'on'::switch $$;

COMMIT;
