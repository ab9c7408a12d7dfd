-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.killed_identity (new.sql:10)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.killed_identity_new') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.killed_identity_new RENAME TO killed_identity$$;
    END IF;
END
$body$;

-- index public.killed_order (new.sql:11)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.killed_order_new') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.killed_order_new RENAME TO killed_order$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- index public.t_identity (new.sql:2)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.t_identity_new$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_identity_new') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.t_identity (new.sql:2)
-- unique-index: fails where two rows have the same key
-- scans public.t (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_identity_new ON public.t (id, a);

SET search_path = '';

-- index public.t_order (new.sql:3)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.t_order_new$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_order_new') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.t_order (new.sql:3)
-- scans public.t (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS t_order_new ON public.t (a DESC, (id + 1));

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.killed_order (new.sql:11)
ALTER INDEX public.killed_order ALTER COLUMN 2 SET STATISTICS 300;

-- index public.t_identity (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_identity_new') AND indisvalid) THEN
        EXECUTE $$ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_identity_new$$;
    END IF;
END
$body$;

-- index public.t_order (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_order_new') AND indisvalid) THEN
        EXECUTE $$ALTER TABLE public.t CLUSTER ON t_order_new$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- index public.t_identity (new.sql:2)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.t_identity$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_identity_new') AND indisvalid) \gexec

SET search_path = '';

-- index public.t_order (new.sql:3)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.t_order$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_order_new') AND indisvalid) \gexec

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.t_identity (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.t_identity') IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_identity_new') AND indisvalid) THEN
        EXECUTE $$ALTER INDEX public.t_identity_new RENAME TO t_identity$$;
    END IF;
END
$body$;

-- index public.t_order (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.t_order') IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.t_order_new') AND indisvalid) THEN
        EXECUTE $$ALTER INDEX public.t_order_new RENAME TO t_order$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- index public.t_order (new.sql:3)
ALTER INDEX public.t_order ALTER COLUMN 2 SET STATISTICS 300;

-- comment on index public.t_order (new.sql:7)
COMMENT ON INDEX public.t_order IS 'the order of rows';

COMMIT;
