-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.child (new.sql:6)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.child') AND inhparent = pg_catalog.to_regclass('public.parent')) THEN
        EXECUTE $$ALTER TABLE public.child NO INHERIT public.parent$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.child
-- drop-column: column public.child.note in table public.child
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.child')) THEN
        EXECUTE $$ALTER TABLE public.child DROP COLUMN IF EXISTS note$$;
    END IF;
END
$body$;

-- table public.log_a
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_a') AND inhparent = pg_catalog.to_regclass('public.log')) THEN
        EXECUTE $$ALTER TABLE public.log DETACH PARTITION public.log_a$$;
    END IF;
END
$body$;

-- table public.log_a
-- drop-column: column public.log_a.note in table public.log_a
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_a')) THEN
        EXECUTE $$ALTER TABLE public.log_a DROP COLUMN IF EXISTS note$$;
    END IF;
END
$body$;

-- table public.log_a
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_a')) THEN
        EXECUTE $$ALTER TABLE public.log_a DROP CONSTRAINT IF EXISTS log_note_check$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.other.more (new.sql:3)
ALTER TABLE public.other ADD COLUMN IF NOT EXISTS more integer;

SET LOCAL search_path = '';

-- table public.log_b
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_b') AND inhparent = pg_catalog.to_regclass('public.log')) THEN
        EXECUTE $$ALTER TABLE public.log DETACH PARTITION public.log_b$$;
    END IF;
END
$body$;

-- table public.log_b
-- drop-column: column public.log_b.note in table public.log_b
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_b')) THEN
        EXECUTE $$ALTER TABLE public.log_b DROP COLUMN IF EXISTS note$$;
    END IF;
END
$body$;

-- table public.log_b
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_b')) THEN
        EXECUTE $$ALTER TABLE public.log_b DROP CONSTRAINT IF EXISTS log_note_check$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.log_b (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.log_b') AND attname = 'more' AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.log_b ADD COLUMN IF NOT EXISTS more integer$$;
    END IF;
END
$body$;

-- table public.log_b (new.sql:4)
-- fail-partition: fails where a row is out of its bounds
-- scans public.log_b (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.log_b') AND inhparent = pg_catalog.to_regclass('public.other')) THEN
        EXECUTE $$ALTER TABLE ONLY public.other ATTACH PARTITION public.log_b FOR VALUES IN ('b')$$;
    END IF;
END
$body$;

COMMIT;
