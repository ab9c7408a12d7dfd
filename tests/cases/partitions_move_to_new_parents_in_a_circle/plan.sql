-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.city.has_mayor
ALTER TABLE IF EXISTS public.city DROP CONSTRAINT IF EXISTS has_mayor;

-- constraint public.mayor.of_city
ALTER TABLE IF EXISTS public.mayor DROP CONSTRAINT IF EXISTS of_city;

SET LOCAL search_path = public;

-- table public.head (new.sql:4)
CREATE TABLE IF NOT EXISTS public.head (
    city text
) PARTITION BY LIST (city);

SET LOCAL search_path = '';

-- table public.mayor_a
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.mayor_a') AND inhparent = pg_catalog.to_regclass('public.mayor')) THEN
        EXECUTE $$ALTER TABLE public.mayor DETACH PARTITION public.mayor_a$$;
    END IF;
END
$body$;

-- table public.mayor_a
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.mayor_a')) THEN
        EXECUTE $$ALTER TABLE public.mayor_a DROP CONSTRAINT IF EXISTS of_city$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.mayor_a (new.sql:5)
-- fail-partition: fails where a row is out of its bounds
-- scans public.mayor_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.mayor_a') AND inhparent = pg_catalog.to_regclass('public.head')) THEN
        EXECUTE $$ALTER TABLE ONLY public.head ATTACH PARTITION public.mayor_a FOR VALUES IN ('a')$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.mayor
-- drop-table: all rows of table public.mayor
DROP TABLE IF EXISTS public.mayor;

SET LOCAL search_path = public;

-- table public.town (new.sql:1)
CREATE TABLE IF NOT EXISTS public.town (
    name text
) PARTITION BY LIST (name);

SET LOCAL search_path = '';

-- table public.city_a
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.city_a') AND inhparent = pg_catalog.to_regclass('public.city')) THEN
        EXECUTE $$ALTER TABLE public.city DETACH PARTITION public.city_a$$;
    END IF;
END
$body$;

-- table public.city_a
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.city_a')) THEN
        EXECUTE $$ALTER TABLE public.city_a DROP CONSTRAINT IF EXISTS has_mayor$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.city_a (new.sql:2)
-- fail-partition: fails where a row is out of its bounds
-- scans public.city_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.city_a') AND inhparent = pg_catalog.to_regclass('public.town')) THEN
        EXECUTE $$ALTER TABLE ONLY public.town ATTACH PARTITION public.city_a FOR VALUES IN ('a')$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.city
-- drop-table: all rows of table public.city
DROP TABLE IF EXISTS public.city;

SET LOCAL search_path = public;

-- index public.city_name (new.sql:3)
CREATE UNIQUE INDEX IF NOT EXISTS city_name ON public.town (name);

-- constraint public.head.of_city (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.head') AND conname = 'of_city') THEN
        EXECUTE $$ALTER TABLE public.head ADD CONSTRAINT of_city FOREIGN KEY (city) REFERENCES public.town (name)$$;
    END IF;
END
$body$;

-- index public.mayor_city (new.sql:6)
CREATE UNIQUE INDEX IF NOT EXISTS mayor_city ON public.head (city);

-- constraint public.town.has_mayor (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.town') AND conname = 'has_mayor') THEN
        EXECUTE $$ALTER TABLE public.town ADD CONSTRAINT has_mayor FOREIGN KEY (name) REFERENCES public.head (city) DEFERRABLE INITIALLY DEFERRED$$;
    END IF;
END
$body$;

COMMIT;
