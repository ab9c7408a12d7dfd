-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.new (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'old' AND attrelid = pg_catalog.to_regclass('public.m') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.m RENAME COLUMN old TO new$$;
    END IF;
END
$body$;

-- column public.m.price (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'cost' AND attrelid = pg_catalog.to_regclass('public.m') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.m RENAME COLUMN cost TO price$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.m.price (new.sql:2)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m
    ALTER COLUMN price TYPE bigint,
    ALTER COLUMN price SET DEFAULT 1,
    ALTER COLUMN new TYPE character varying(20);

COMMIT;
