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

-- function public.f()
DROP FUNCTION IF EXISTS public.f();

-- table public.child
-- drop-table: table public.child
DROP TABLE IF EXISTS public.child;

COMMIT;
