-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.old_a
-- drop-column: column public.t.old_a in table public.t
ALTER TABLE public.t DROP COLUMN IF EXISTS old_a;

-- column public.t.kept
-- BLOCKED, drop-column: column public.t.kept in table public.t
-- to allow: --allow drop-column:public.t.kept, or the remark -- @allow drop-column at new.sql:1
-- ALTER TABLE public.t DROP COLUMN IF EXISTS kept;

COMMIT;
