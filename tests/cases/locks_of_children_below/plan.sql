-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.p.id (new.sql:1)
-- rewrites public.p (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.p ALTER COLUMN id TYPE bigint;

-- column public.p.n (new.sql:1)
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS n integer;

-- table public.d (new.sql:3)
CREATE TABLE IF NOT EXISTS public.d () INHERITS (public.p);

COMMIT;
