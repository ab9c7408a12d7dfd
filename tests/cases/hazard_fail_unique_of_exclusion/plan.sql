-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.r.apart (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.r (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.r') AND conname = 'apart') THEN
        EXECUTE $$ALTER TABLE public.r ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&)$$;
    END IF;
END
$body$;

COMMIT;
