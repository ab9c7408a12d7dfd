-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- function public.f(integer) (new.sql:1)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
STRICT
LEAKPROOF
PARALLEL SAFE
AS $$SELECT a$$;

-- function public.g(integer) (new.sql:2)
CREATE OR REPLACE FUNCTION public.g(a integer)
RETURNS SETOF integer
LANGUAGE plpgsql
COST 500
ROWS 20
SET search_path TO pg_catalog
AS $$BEGIN RETURN NEXT a; END$$;

-- procedure public.p() (new.sql:3)
CREATE OR REPLACE PROCEDURE public.p()
LANGUAGE plpgsql
SECURITY DEFINER
SET work_mem TO '1MB'
AS $$BEGIN NULL; END$$;

COMMIT;
