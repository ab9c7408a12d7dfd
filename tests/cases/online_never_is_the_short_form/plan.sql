-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:1)
-- fail-not-null: fails where a row has null there
-- scans public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m ALTER COLUMN a SET NOT NULL;

-- index public.m_a (new.sql:2)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_a ON public.m (a);

COMMIT;
