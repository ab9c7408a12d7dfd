-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.v
DROP VIEW IF EXISTS public.v;

-- function public.g(integer)
DROP FUNCTION IF EXISTS public.g(integer);

SET LOCAL search_path = public;

-- function public.f(integer, integer) (new.sql:1)
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 2)
RETURNS integer
LANGUAGE sql
AS $$SELECT a + b$$;

-- function public.g(integer) (new.sql:2)
CREATE OR REPLACE FUNCTION public.g(other integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT $1$$;

-- view public.v (new.sql:3)
CREATE OR REPLACE VIEW public.v AS
SELECT f(1, 2) AS f, g(3) AS g;

COMMIT;
