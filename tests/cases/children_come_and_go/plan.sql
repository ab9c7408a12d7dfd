-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.goes_with_own.named_name_check
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.goes_with_own') AND inhparent = pg_catalog.to_regclass('public.named')) THEN
        EXECUTE $$ALTER TABLE public.goes_with_own NO INHERIT public.named$$;
    END IF;
END
$body$;

-- constraint public.goes_with_own.named_name_check
ALTER TABLE public.goes_with_own DROP CONSTRAINT IF EXISTS named_name_check;

SET LOCAL search_path = public;

-- table public.comes (new.sql:2)
-- fail-not-null: fails where a row has null there
-- scans public.comes (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.comes ALTER COLUMN name SET NOT NULL;

-- table public.comes (new.sql:2)
-- fail-check: fails where a row breaks it
-- scans public.comes (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.comes') AND conname = 'named_name_check') THEN
        EXECUTE $$ALTER TABLE public.comes ADD CONSTRAINT named_name_check CHECK (name <> '')$$;
    END IF;
END
$body$;

-- table public.comes (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.comes') AND inhparent = pg_catalog.to_regclass('public.named')) THEN
        EXECUTE $$ALTER TABLE public.comes INHERIT public.named$$;
    END IF;
END
$body$;

-- table public.comes_bare (new.sql:4)
-- scans public.comes_bare (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.comes_bare ADD COLUMN IF NOT EXISTS name text NOT NULL;

-- table public.comes_bare (new.sql:4)
-- fail-check: fails where a row breaks it
-- scans public.comes_bare (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.comes_bare') AND conname = 'named_name_check') THEN
        EXECUTE $$ALTER TABLE public.comes_bare ADD CONSTRAINT named_name_check CHECK (name <> '')$$;
    END IF;
END
$body$;

-- table public.comes_bare (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.comes_bare') AND inhparent = pg_catalog.to_regclass('public.named')) THEN
        EXECUTE $$ALTER TABLE public.comes_bare INHERIT public.named$$;
    END IF;
END
$body$;

-- table public.goes (new.sql:5)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.goes') AND inhparent = pg_catalog.to_regclass('public.named')) THEN
        EXECUTE $$ALTER TABLE public.goes NO INHERIT public.named$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.goes
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.goes')) THEN
        EXECUTE $$ALTER TABLE public.goes DROP CONSTRAINT IF EXISTS named_name_check$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.goes_with_own (new.sql:6)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.goes_with_own') AND inhparent = pg_catalog.to_regclass('public.named')) THEN
        EXECUTE $$ALTER TABLE public.goes_with_own NO INHERIT public.named$$;
    END IF;
END
$body$;

-- table public.kind_a (new.sql:8)
-- fail-not-null: fails where a row has null there
-- scans public.kind_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.kind_a ALTER COLUMN kind SET NOT NULL;

-- table public.kind_a (new.sql:8)
-- fail-check: fails where a row breaks it
-- scans public.kind_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.kind_a') AND conname = 'kinds_id_check') THEN
        EXECUTE $$ALTER TABLE public.kind_a ADD CONSTRAINT kinds_id_check CHECK (id > 0)$$;
    END IF;
END
$body$;

-- table public.kind_a (new.sql:8)
-- fail-partition: fails where a row is out of its bounds
-- scans public.kind_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.kind_a') AND inhparent = pg_catalog.to_regclass('public.kinds')) THEN
        EXECUTE $$ALTER TABLE ONLY public.kinds ATTACH PARTITION public.kind_a FOR VALUES IN ('a')$$;
    END IF;
END
$body$;

-- column public.comes.name (new.sql:2)
-- fail-not-null: fails where a row has null there
-- scans public.comes (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.comes ALTER COLUMN name SET NOT NULL;

-- column public.kind_a.kind (new.sql:7)
-- fail-not-null: fails where a row has null there
-- scans public.kind_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.kind_a ALTER COLUMN kind SET NOT NULL;

-- constraint public.comes.named_name_check (new.sql:2)
-- fail-check: fails where a row breaks it
-- scans public.comes (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.comes') AND conname = 'named_name_check') THEN
        EXECUTE $$ALTER TABLE public.comes ADD CONSTRAINT named_name_check CHECK (name <> '')$$;
    END IF;
END
$body$;

COMMIT;
