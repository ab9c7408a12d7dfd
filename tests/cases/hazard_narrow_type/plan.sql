-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- column public.t.price (new.sql:1)
-- BLOCKED, narrow-type: what numeric(10,0) does not hold of numeric(10,2), in column public.t.price in table public.t
-- to allow: --allow narrow-type:public.t.price, or the remark -- @allow narrow-type at new.sql:1
-- ALTER TABLE public.t ALTER COLUMN price TYPE numeric(10,0);
