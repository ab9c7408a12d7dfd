-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.a (new.sql:9)
CREATE TABLE IF NOT EXISTS public.a (
    id integer,
    region text
);

-- index public.accounts (new.sql:4)
CREATE UNIQUE INDEX IF NOT EXISTS accounts ON ONLY public.account (id, region);

-- constraint public.account_us.z_us (new.sql:6)
-- fail-unique: fails where two rows have the same key
-- scans public.account_us (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.account_us') AND conname = 'z_us') THEN
        EXECUTE $$ALTER TABLE public.account_us ADD CONSTRAINT z_us PRIMARY KEY (id, region)$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.account_us.z_us (new.sql:6)
ALTER INDEX public.accounts ATTACH PARTITION public.z_us;

SET LOCAL search_path = public;

-- index public.z_eu (new.sql:5)
-- unique-index: fails where two rows have the same key
-- scans public.account_eu (size unknown) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS z_eu ON public.account_eu (id, region);

-- index public.z_eu (new.sql:5)
ALTER INDEX public.accounts ATTACH PARTITION public.z_eu;

-- constraint public.a.a_id_region_fkey (new.sql:9)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.a') AND conname = 'a_id_region_fkey') THEN
        EXECUTE $$ALTER TABLE public.a ADD CONSTRAINT a_id_region_fkey FOREIGN KEY (id, region) REFERENCES public.account (id, region)$$;
    END IF;
END
$body$;

COMMIT;
