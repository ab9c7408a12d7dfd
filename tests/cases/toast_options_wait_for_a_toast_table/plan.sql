-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.by_then.b (new.sql:2)
ALTER TABLE public.by_then
    ADD COLUMN IF NOT EXISTS b text,
    ADD COLUMN IF NOT EXISTS c integer;

-- column public.by_then.c (new.sql:2)
ALTER TABLE public.by_then SET (toast.autovacuum_enabled='off');

-- column public.by_type.a (new.sql:4)
-- rewrites public.by_type (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.by_type ALTER COLUMN a TYPE text;

-- column public.by_type.a (new.sql:4)
ALTER TABLE public.by_type SET (toast.autovacuum_enabled='off');

COMMIT;
