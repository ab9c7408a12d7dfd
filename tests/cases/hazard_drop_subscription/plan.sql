-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- subscription gone
-- BLOCKED, drop-subscription: what replication slot gone holds at the publisher for subscription gone; the publisher must be reachable, or else: ALTER SUBSCRIPTION ... DISABLE, then SET (slot_name = NONE)
-- to allow: --allow drop-subscription:gone, or the remark -- @allow drop-subscription:gone in the files
-- DROP SUBSCRIPTION IF EXISTS gone;

BEGIN;
SET LOCAL check_function_bodies = off;
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
