-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 3 of 4 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- composite type public.c
-- BLOCKED, drop-type: composite type public.c
-- to allow: --allow drop-type:public.c, or the remark -- @allow drop-type:public.c in the files
-- DROP TYPE IF EXISTS public.c;

-- domain public.d
-- BLOCKED, drop-type: domain public.d
-- to allow: --allow drop-type:public.d, or the remark -- @allow drop-type:public.d in the files
-- DROP DOMAIN IF EXISTS public.d;

-- enum type public.e
-- BLOCKED, drop-type: enum type public.e
-- to allow: --allow drop-type:public.e, or the remark -- @allow drop-type:public.e in the files
-- DROP TYPE IF EXISTS public.e;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.t (new.sql:1)
CREATE TABLE IF NOT EXISTS public.t (
    id integer
);

COMMIT;
