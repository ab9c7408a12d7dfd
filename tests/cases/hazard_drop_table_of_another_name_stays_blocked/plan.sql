-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- table public.kept
-- BLOCKED, drop-table: table public.kept
-- to allow: --allow drop-table:public.kept, or the remark -- @allow drop-table:public.kept in the files
-- DROP TABLE IF EXISTS public.kept;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.old_t
-- drop-table: table public.old_t
DROP TABLE IF EXISTS public.old_t;

COMMIT;
