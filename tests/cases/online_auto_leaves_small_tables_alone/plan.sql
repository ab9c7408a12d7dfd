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
-- scans public.m (100 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m ALTER COLUMN a SET NOT NULL;

-- constraint public.m.m_a_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (100 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'm_a_check') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT m_a_check CHECK (a > 0)$$;
    END IF;
END
$body$;

-- index public.m_a (new.sql:2)
-- scans public.m (100 rows, 8 kB) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_a ON public.m (a);

COMMIT;
