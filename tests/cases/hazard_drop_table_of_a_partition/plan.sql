-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- table public.log_1
-- BLOCKED, drop-table: 1 row (8 kB) of table public.log_1
-- to allow: --allow drop-table:public.log_1, or the remark -- @allow drop-table:public.log_1 in the files
-- DROP TABLE IF EXISTS public.log_1;
