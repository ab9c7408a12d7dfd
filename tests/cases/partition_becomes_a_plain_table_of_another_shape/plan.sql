-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.child (new.sql:5)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.child') AND inhparent = pg_catalog.to_regclass('public.parent')) THEN
        EXECUTE $$ALTER TABLE public.child NO INHERIT public.parent$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.log_a
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_a') AND inhparent = pg_catalog.to_regclass('public.log')) THEN
        EXECUTE $$ALTER TABLE public.log DETACH PARTITION public.log_a$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.child.id (new.sql:5)
-- rewrites public.child (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.child ALTER COLUMN id TYPE bigint;

-- column public.log_a.id (new.sql:2)
-- rewrites public.log_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.log_a
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN note TYPE text COLLATE pg_catalog."C";

SET LOCAL search_path = '';

-- constraint public.child.low (new.sql:5)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.child') AND conname = 'low' AND pg_catalog.pg_get_expr(conbin, conrelid) = '(id < 10)') THEN
        EXECUTE $$ALTER TABLE public.child DROP CONSTRAINT low$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- constraint public.child.low (new.sql:5)
-- fail-check: fails where a row breaks it
-- scans public.child (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.child') AND conname = 'low') THEN
        EXECUTE $$ALTER TABLE public.child ADD CONSTRAINT low CHECK (id < 20)$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.log_a.short (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.log_a') AND conname = 'short' AND pg_catalog.pg_get_expr(conbin, conrelid) = '(id < 100)') THEN
        EXECUTE $$ALTER TABLE public.log_a DROP CONSTRAINT short$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- constraint public.log_a.short (new.sql:2)
-- fail-check: fails where a row breaks it
-- scans public.log_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.log_a') AND conname = 'short') THEN
        EXECUTE $$ALTER TABLE public.log_a ADD CONSTRAINT short CHECK (id < 1000)$$;
    END IF;
END
$body$;

COMMIT;
