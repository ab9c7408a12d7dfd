-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.p.b (new.sql:1)
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS b integer;

-- table public.p3 (new.sql:4)
-- fail-partition: fails where a row of table public.p2 belongs in it
-- scans public.p2 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
CREATE TABLE IF NOT EXISTS public.p3 PARTITION OF public.p FOR VALUES FROM (10) TO (20);

-- index public.p_a (new.sql:5)
-- scans public.p (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS p_a ON public.p (a);

COMMIT;
