-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- subscription sub
DROP SUBSCRIPTION IF EXISTS sub;

SET LOCAL search_path = public;

-- subscription other (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database() AND s.subname = 'other') THEN
        EXECUTE $$CREATE SUBSCRIPTION other
    CONNECTION 'host=nowhere'
    PUBLICATION p
    WITH (connect = false, slot_name = NONE)$$;
    END IF;
END
$body$;

COMMIT;
