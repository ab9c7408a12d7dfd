-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- column public.t.a (new.sql:1)
-- BLOCKED, fail-not-null: fails where a row has null there
-- to allow: --allow fail-not-null:public.t.a, or the remark -- @allow fail-not-null at new.sql:1
-- ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
