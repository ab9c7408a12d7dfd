-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- column public.t.id (new.sql:1)
-- BLOCKED, rewrite: every row is written anew, and every index
-- to allow: --allow rewrite:public.t.id, or the remark -- @allow rewrite at new.sql:1
-- ALTER TABLE public.t ALTER COLUMN id TYPE bigint;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.id (new.sql:1)
ANALYZE public.t (id);

COMMIT;
