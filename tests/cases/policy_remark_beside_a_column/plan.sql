-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.price (new.sql:3)
-- fail-cast: fails where a value is none of the new type's
-- narrow-type: what integer does not hold of numeric(10,2), in column public.t.price in table public.t
-- rewrites public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t ALTER COLUMN price TYPE integer;

-- column public.t.size (new.sql:4)
-- BLOCKED, narrow-type: what integer does not hold of numeric(10,2), in column public.t.size in table public.t
-- to allow: --allow narrow-type:public.t.size, or the remark -- @allow narrow-type at new.sql:4
-- ALTER TABLE public.t ALTER COLUMN size TYPE integer;

COMMIT;
