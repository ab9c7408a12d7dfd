-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.m.small
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS small;

SET LOCAL search_path = public;

-- constraint public.m.m_a_check (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'm_a_check') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT m_a_check CHECK (a > 0) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.m.small (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'small') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT small CHECK (b < 500) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.m.m_a_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.m VALIDATE CONSTRAINT m_a_check;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.m.small (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.m VALIDATE CONSTRAINT small;

COMMIT;
