-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- schema shop (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regnamespace('shp') IS NOT NULL THEN
        EXECUTE $$ALTER SCHEMA shp RENAME TO shop$$;
    END IF;
END
$body$;

COMMIT;
