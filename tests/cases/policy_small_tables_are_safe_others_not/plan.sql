-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- constraint public.large.large_a_check (new.sql:2)
-- BLOCKED, fail-check: fails where a row breaks it
-- to allow: --allow fail-check:public.large.large_a_check, or the remark -- @allow fail-check at new.sql:2
-- BLOCKED, exclusive-lock: nobody reads or writes the table meanwhile
-- to allow: --allow exclusive-lock:public.large.large_a_check, or the remark -- @allow exclusive-lock at new.sql:2
-- DO $body$
-- BEGIN
--     IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.large') AND conname = 'large_a_check') THEN
--         EXECUTE $$ALTER TABLE public.large ADD CONSTRAINT large_a_check CHECK (a > 0)$$;
--     END IF;
-- END
-- $body$;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.small.small_a_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.small (1 row, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.small') AND conname = 'small_a_check') THEN
        EXECUTE $$ALTER TABLE public.small ADD CONSTRAINT small_a_check CHECK (a > 0)$$;
    END IF;
END
$body$;

COMMIT;
