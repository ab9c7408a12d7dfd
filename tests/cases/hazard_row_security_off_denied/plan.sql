-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- table public.t (new.sql:1)
-- BLOCKED, row-security-off: policies no longer hide rows from anybody
-- to allow: --allow row-security-off:public.t, or the remark -- @allow row-security-off at new.sql:1
-- ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;
