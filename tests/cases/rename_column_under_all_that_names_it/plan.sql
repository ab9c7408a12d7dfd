-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.name (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'nam' AND attrelid = pg_catalog.to_regclass('public.m') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.m RENAME COLUMN nam TO name$$;
    END IF;
END
$body$;

COMMIT;
