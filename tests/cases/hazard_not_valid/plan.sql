-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.t.k (new.sql:2)
-- not-valid: rows that are there already may break it
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'k') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT k CHECK (b > 0) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;
