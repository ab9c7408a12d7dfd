-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- function tools.number(public.visit)
DROP FUNCTION IF EXISTS tools.number(public.visit);

-- table public.visit
-- drop-table: table public.visit
DROP TABLE IF EXISTS public.visit;

-- function public.week_of(date)
DROP FUNCTION IF EXISTS public.week_of(date);

COMMIT;
