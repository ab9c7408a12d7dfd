-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- index public.t_b (new.sql:2)
-- BLOCKED, blocks-writes: nobody writes the table meanwhile
-- to allow: --allow blocks-writes:public.t_b, or the remark -- @allow blocks-writes at new.sql:2
-- CREATE INDEX IF NOT EXISTS t_b ON public.t (b);
