-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.doubled
DROP VIEW IF EXISTS public.doubled;

-- function public.overloaded(integer)
DROP FUNCTION IF EXISTS public.overloaded(integer);

-- function public.unused()
DROP FUNCTION IF EXISTS public.unused();

SET LOCAL search_path = public;

-- function public.overloaded(bigint) (new.sql:7)
CREATE OR REPLACE FUNCTION public.overloaded(bigint)
RETURNS integer
LANGUAGE plpgsql
AS $$BEGIN RETURN $1; END$$;

-- view public.doubled (new.sql:8)
CREATE OR REPLACE VIEW public.doubled AS
SELECT overloaded(id) AS n FROM job;

COMMIT;
