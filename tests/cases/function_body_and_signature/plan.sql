-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- function public.gone(integer)
DROP FUNCTION IF EXISTS public.gone(integer);

-- function public.kinder(integer)
DROP FUNCTION IF EXISTS public.kinder(integer);

-- function public.wider(integer)
DROP FUNCTION IF EXISTS public.wider(integer);

SET LOCAL search_path = public;

-- function public.kinder(integer) (new.sql:3)
CREATE OR REPLACE FUNCTION public.kinder(a integer)
RETURNS bigint
LANGUAGE sql
STRICT
AS $$SELECT a::bigint$$;

-- function public.same(integer) (new.sql:1)
CREATE OR REPLACE FUNCTION public.same(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a + 1$$;

-- function public.wider(integer, integer) (new.sql:2)
CREATE OR REPLACE FUNCTION public.wider(a integer, b integer DEFAULT 2)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT a + b$$;

-- procedure public.work(integer) (new.sql:4)
CREATE OR REPLACE PROCEDURE public.work(INOUT n integer)
LANGUAGE plpgsql
AS $$ BEGIN n := n + 1; END $$;

COMMIT;
