-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.old_a
-- drop-column: column public.t.old_a in table public.t
-- drop-column: column public.t.old_b in table public.t
ALTER TABLE public.t
    DROP COLUMN IF EXISTS old_a,
    DROP COLUMN IF EXISTS old_b;

-- column public.u.x
-- drop-column: column public.u.x in table public.u
ALTER TABLE public.u DROP COLUMN IF EXISTS x;

COMMIT;
