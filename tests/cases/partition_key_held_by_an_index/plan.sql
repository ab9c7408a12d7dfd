-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.visit_sea.visit_sea_pkey
-- drop-index: queries that it was for read the whole table
-- replica-identity-lost: updates and deletes of a published table fail, or can't be followed
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.visit_sea') AND conname = 'visit_sea_pkey') THEN
        EXECUTE $$ALTER TABLE public.visit DETACH PARTITION public.visit_sea$$;
    END IF;
END
$body$;

-- constraint public.visit_sea.visit_sea_pkey
-- drop-index: queries that it was for read the whole table
-- replica-identity-lost: updates and deletes of a published table fail, or can't be followed
ALTER TABLE public.visit_sea DROP CONSTRAINT IF EXISTS visit_sea_pkey;

-- constraint public.visit_sea.visit_sea_pkey
-- drop-index: queries that it was for read the whole table
-- replica-identity-lost: updates and deletes of a published table fail, or can't be followed
-- scans public.visit_sea (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.visit_sea') AND inhparent = pg_catalog.to_regclass('public.visit')) THEN
        EXECUTE $$ALTER TABLE public.visit ATTACH PARTITION public.visit_sea FOR VALUES IN ('sea')$$;
    END IF;
END
$body$;

-- index public.visit_by_place
-- drop-index: queries that it was for read the whole table
DROP INDEX IF EXISTS public.visit_by_place;

SET LOCAL search_path = public;

-- constraint public.visit.visit_place_id_key (new.sql:2)
-- fail-unique: fails where two rows have the same key
-- scans public.visit (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.visit') AND conname = 'visit_place_id_key') THEN
        EXECUTE $$ALTER TABLE public.visit ADD CONSTRAINT visit_place_id_key UNIQUE (place, id)$$;
    END IF;
END
$body$;

COMMIT;
