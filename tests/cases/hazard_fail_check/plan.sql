-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.t.t_b_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.t (2 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_b_check') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK (b > 0)$$;
    END IF;
END
$body$;

COMMIT;
