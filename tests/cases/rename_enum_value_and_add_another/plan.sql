-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- enum type public.state (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumlabel = 'opn' AND enumtypid = pg_catalog.to_regtype('public.state')) THEN
        EXECUTE $$ALTER TYPE public.state RENAME VALUE 'opn' TO 'open'$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- enum type public.state (new.sql:1)
ALTER TYPE public.state ADD VALUE IF NOT EXISTS 'lost';

COMMIT;
