-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.notes_lower (new.sql:2)
ALTER INDEX public.notes_lower
    ALTER COLUMN 1 SET STATISTICS -1,
    ALTER COLUMN 2 SET STATISTICS 400;

-- index public.notes_new (new.sql:6)
-- scans public.notes (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS notes_new ON public.notes ((a * 2));

-- index public.notes_new (new.sql:6)
ALTER INDEX public.notes_new ALTER COLUMN 1 SET STATISTICS 50;

COMMIT;
