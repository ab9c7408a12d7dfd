-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- domain constraint public.cents.small
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.cents') AND conname = 'small') THEN
        EXECUTE $$ALTER DOMAIN public.cents DROP CONSTRAINT IF EXISTS small$$;
    END IF;
END
$body$;

-- attribute public.spot.note
-- drop-column: attribute public.spot.note
ALTER TYPE public.spot DROP ATTRIBUTE IF EXISTS note;

COMMIT;
