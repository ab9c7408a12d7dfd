-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- attribute public.spot.old
-- drop-column: attribute public.spot.old
ALTER TYPE public.spot DROP ATTRIBUTE IF EXISTS old;

SET LOCAL search_path = public;

-- attribute public.spot.lat (new.sql:1)
ALTER TYPE public.spot ALTER ATTRIBUTE lat TYPE double precision;

-- attribute public.spot.height (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.spot') AND attname = 'height' AND NOT attisdropped) THEN
        EXECUTE $$ALTER TYPE public.spot ADD ATTRIBUTE height integer$$;
    END IF;
END
$body$;

COMMIT;
