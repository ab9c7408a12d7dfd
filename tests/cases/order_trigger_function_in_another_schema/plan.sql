-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- schema tools (new.sql:1)
CREATE SCHEMA IF NOT EXISTS tools;

-- function tools.is_on() (new.sql:2)
CREATE OR REPLACE FUNCTION tools.is_on()
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT true$$;

-- function tools.stamp() (new.sql:3)
CREATE OR REPLACE FUNCTION tools.stamp()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;

-- trigger public.note.stamp (new.sql:5)
CREATE OR REPLACE TRIGGER stamp
    BEFORE UPDATE ON public.note
    FOR EACH ROW
    WHEN (tools.is_on())
    EXECUTE FUNCTION tools.stamp();

COMMIT;
