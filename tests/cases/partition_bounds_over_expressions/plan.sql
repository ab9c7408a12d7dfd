-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.big_1
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.big_1') AND inhparent = pg_catalog.to_regclass('public.big')) THEN
        EXECUTE $$ALTER TABLE public.big DETACH PARTITION public.big_1$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.big_1 (new.sql:2)
-- fail-partition: fails where a row is out of its bounds
-- scans public.big_1 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.big_1') AND inhparent = pg_catalog.to_regclass('public.big')) THEN
        EXECUTE $$ALTER TABLE ONLY public.big ATTACH PARTITION public.big_1 FOR VALUES FROM (1) TO (20)$$;
    END IF;
END
$body$;

COMMIT;
