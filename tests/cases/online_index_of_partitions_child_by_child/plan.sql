-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.log_note (new.sql:4)
CREATE INDEX IF NOT EXISTS log_note ON ONLY public.log (note);

COMMIT;

SET search_path = '';

-- index public.log_note (new.sql:4)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.log_1_note_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.log_1_note_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.log_note (new.sql:4)
-- scans public.log_1 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS log_1_note_idx ON public.log_1 (note);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.log_note (new.sql:4)
ALTER INDEX public.log_note ATTACH PARTITION public.log_1_note_idx;

COMMIT;

SET search_path = '';

-- index public.log_note (new.sql:4)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.log_2_note_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.log_2_note_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.log_note (new.sql:4)
-- scans public.log_2 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS log_2_note_idx ON public.log_2 (note);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.log_note (new.sql:4)
ALTER INDEX public.log_note ATTACH PARTITION public.log_2_note_idx;

COMMIT;
