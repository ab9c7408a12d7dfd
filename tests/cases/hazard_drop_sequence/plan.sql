-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- sequence public.s
-- BLOCKED, drop-sequence: the count of sequence public.s
-- to allow: --allow drop-sequence:public.s, or the remark -- @allow drop-sequence:public.s in the files
-- DROP SEQUENCE IF EXISTS public.s;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.t (new.sql:1)
CREATE TABLE IF NOT EXISTS public.t (
    id integer
);

COMMIT;
