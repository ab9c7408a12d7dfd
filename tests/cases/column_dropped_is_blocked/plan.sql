-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 1 steps would destroy data and stand here as comments;
-- --allow-destructive writes them out.

-- column public.t.b
-- BLOCKED, drop-column: column public.t.b in table public.t
-- ALTER TABLE public.t DROP COLUMN IF EXISTS b;
