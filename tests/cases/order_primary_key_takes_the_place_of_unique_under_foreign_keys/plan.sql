-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.city.city_country_fkey
ALTER TABLE public.city DROP CONSTRAINT IF EXISTS city_country_fkey;

-- constraint public.country.country_code
-- drop-index: queries that it was for read the whole table
ALTER TABLE public.country DROP CONSTRAINT IF EXISTS country_code;

SET LOCAL search_path = public;

-- constraint public.country.country_pkey (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.country (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.country') AND conname = 'country_pkey') THEN
        EXECUTE $$ALTER TABLE public.country ADD CONSTRAINT country_pkey PRIMARY KEY (code)$$;
    END IF;
END
$body$;

-- constraint public.city.city_country_fkey (new.sql:2)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.city (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.city') AND conname = 'city_country_fkey') THEN
        EXECUTE $$ALTER TABLE public.city ADD CONSTRAINT city_country_fkey FOREIGN KEY (country) REFERENCES public.country (code)$$;
    END IF;
END
$body$;

-- comment on constraint public.city.city_country_fkey (new.sql:4)
COMMENT ON CONSTRAINT city_country_fkey ON public.city IS 'where it lies';

COMMIT;
