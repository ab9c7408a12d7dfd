-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.m.m_code
-- drop-index: queries that it was for read the whole table
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS m_code;

SET LOCAL search_path = public;

-- index public.m_code (new.sql:2)
-- unique-index: fails where two rows have the same key
-- scans public.m (size unknown) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS m_code ON public.m (code);

COMMIT;
