-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.t (new.sql:1)
ALTER TABLE public.t
    SET (fillfactor=80, toast.autovacuum_enabled='off'),
    RESET (autovacuum_enabled);

-- table public.u (new.sql:2)
-- rewrites public.u (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.u SET LOGGED;

-- column public.t.a (new.sql:1)
ALTER TABLE public.t
    ALTER COLUMN a SET STORAGE external,
    ALTER COLUMN a SET STATISTICS 500;

COMMIT;
