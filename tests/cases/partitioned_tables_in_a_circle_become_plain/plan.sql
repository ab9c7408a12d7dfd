-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.city.city_mayor
ALTER TABLE public.city DROP CONSTRAINT IF EXISTS city_mayor;

-- constraint public.person.person_home
ALTER TABLE public.person DROP CONSTRAINT IF EXISTS person_home;

-- table public.city
-- scans public.city (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.city') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.city')) IS NOT DISTINCT FROM 'LIST (region)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE city_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.city$$;
    END IF;
END
$body$;

-- table public.city_north
-- drop-table: table public.city_north
DROP TABLE IF EXISTS public.city_north;

-- table public.city
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.city') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.city')) IS NOT DISTINCT FROM 'LIST (region)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.city$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.city (new.sql:1)
CREATE TABLE IF NOT EXISTS public.city (
    region text,
    name text,
    mayor text
);

-- table public.city (new.sql:1)
-- rewrites public.city (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.city_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.city (region, name, mayor) OVERRIDING SYSTEM VALUE SELECT region, name, mayor FROM pg_temp.city_rows_laid_aside$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.person
-- scans public.person (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.person') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.person')) IS NOT DISTINCT FROM 'LIST (region)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE person_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.person$$;
    END IF;
END
$body$;

-- table public.person_north
-- drop-table: table public.person_north
DROP TABLE IF EXISTS public.person_north;

-- table public.person
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.person') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.person')) IS NOT DISTINCT FROM 'LIST (region)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.person$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.person (new.sql:2)
CREATE TABLE IF NOT EXISTS public.person (
    region text,
    name text,
    home text
);

-- table public.person (new.sql:2)
-- rewrites public.person (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.person_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.person (region, name, home) OVERRIDING SYSTEM VALUE SELECT region, name, home FROM pg_temp.person_rows_laid_aside$$;
    END IF;
END
$body$;

-- constraint public.city.city_region_name_key (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.city (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.city') AND conname = 'city_region_name_key') THEN
        EXECUTE $$ALTER TABLE public.city ADD CONSTRAINT city_region_name_key UNIQUE (region, name)$$;
    END IF;
END
$body$;

-- constraint public.person.person_home (new.sql:3)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.person (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.person') AND conname = 'person_home') THEN
        EXECUTE $$ALTER TABLE public.person ADD CONSTRAINT person_home FOREIGN KEY (region, home) REFERENCES public.city (region, name)$$;
    END IF;
END
$body$;

-- constraint public.person.person_region_name_key (new.sql:2)
-- fail-unique: fails where two rows have the same key
-- scans public.person (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.person') AND conname = 'person_region_name_key') THEN
        EXECUTE $$ALTER TABLE public.person ADD CONSTRAINT person_region_name_key UNIQUE (region, name)$$;
    END IF;
END
$body$;

-- constraint public.city.city_mayor (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.city (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.city') AND conname = 'city_mayor') THEN
        EXECUTE $$ALTER TABLE public.city ADD CONSTRAINT city_mayor FOREIGN KEY (region, mayor) REFERENCES public.person (region, name)$$;
    END IF;
END
$body$;

COMMIT;
