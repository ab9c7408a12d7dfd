-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.m_c
DROP INDEX IF EXISTS public.m_c;

-- column public.m.c
ALTER TABLE public.m DROP COLUMN IF EXISTS c;

SET LOCAL search_path = public;

-- column public.m.b (new.sql:1)
ALTER TABLE public.m ALTER COLUMN b DROP EXPRESSION IF EXISTS;

-- column public.m.c (new.sql:1)
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS c integer GENERATED ALWAYS AS (a * 4) STORED;

-- index public.m_c (new.sql:2)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_c ON public.m (c);

COMMIT;
