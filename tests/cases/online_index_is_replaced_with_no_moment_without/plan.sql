-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- index public.m_a (new.sql:2)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.m_a_new$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_a_new') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.m_a (new.sql:2)
-- unique-index: fails where two rows have the same key
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS m_a_new ON public.m (a, b);

SET search_path = '';

-- index public.m_a (new.sql:2)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.m_a$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_a_new') AND indisvalid) \gexec

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.m_a (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.m_a') IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_a_new') AND indisvalid) THEN
        EXECUTE $$ALTER INDEX public.m_a_new RENAME TO m_a$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- comment on index public.m_a (new.sql:3)
COMMENT ON INDEX public.m_a IS 'kept';

COMMIT;
