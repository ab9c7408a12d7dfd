-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- column public.t.c (new.sql:1)
-- BLOCKED, column-order: it comes last in the table, not where the files have it
-- to allow: --allow column-order:public.t.c, or the remark -- @allow column-order at new.sql:1
-- ALTER TABLE public.t ADD COLUMN IF NOT EXISTS c integer;
