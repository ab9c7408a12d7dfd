-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- column public.t.b
-- BLOCKED, drop-column: column public.t.b in 2 rows (8 kB) of table public.t
-- to allow: --allow drop-column:public.t.b, or the remark -- @allow drop-column at new.sql:1
-- ALTER TABLE public.t DROP COLUMN IF EXISTS b;
