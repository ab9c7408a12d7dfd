-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- privileges of pg_monitor on table public.t (new.sql:2)
-- BLOCKED, widen-privilege: somebody may do more than before
-- to allow: --allow widen-privilege:public.t, or the remark -- @allow widen-privilege at new.sql:2
-- GRANT UPDATE ON TABLE public.t TO pg_monitor;
