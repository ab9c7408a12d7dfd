-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- domain constraint public.d.short (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.t (size unknown) under SHARE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.d') AND conname = 'short') THEN
        EXECUTE $$ALTER DOMAIN public.d ADD CONSTRAINT short CHECK (length(VALUE) < 10)$$;
    END IF;
END
$body$;

COMMIT;
