-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- index public.m_a
-- drop-index: queries that it was for read the whole table
DROP INDEX CONCURRENTLY IF EXISTS public.m_a;

SET search_path = '';

-- index public.m_b (new.sql:2)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.m_b$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_b') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.m_b (new.sql:2)
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS m_b ON public.m (b);

SET search_path = '';

-- index public.m_once (new.sql:3)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.m_once$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_once') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.m_once (new.sql:3)
-- unique-index: fails where two rows have the same key
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS m_once ON public.m ((lower(b)));
