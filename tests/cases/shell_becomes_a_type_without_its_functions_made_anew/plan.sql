-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- base type public.spot (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'spot' AND t.typisdefined) THEN
        EXECUTE $$CREATE TYPE public.spot (
    INPUT = public.spot_in,
    OUTPUT = public.spot_out,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    ELEMENT = double precision
)$$;
    END IF;
END
$body$;

COMMIT;
