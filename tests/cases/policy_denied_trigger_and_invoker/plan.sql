-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 3 of 3 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

-- table public.t (new.sql:1)
-- BLOCKED, replica-identity-lost: updates and deletes of a published table fail, or can't be followed
-- to allow: --allow replica-identity-lost:public.t, or the remark -- @allow replica-identity-lost at new.sql:1
-- ALTER TABLE public.t REPLICA IDENTITY NOTHING;

-- view public.v (new.sql:5)
-- BLOCKED, invoker-lost: its reader's own rights and policies no longer count, its owner's do
-- to allow: --allow invoker-lost:public.v, or the remark -- @allow invoker-lost at new.sql:5
-- ALTER VIEW public.v RESET (security_invoker);

-- trigger public.t.g (new.sql:3)
-- BLOCKED, trigger-disabled: what it sees to is no longer done
-- to allow: --allow trigger-disabled:public.t.g, or the remark -- @allow trigger-disabled at new.sql:3
-- ALTER TABLE public.t DISABLE TRIGGER g;
