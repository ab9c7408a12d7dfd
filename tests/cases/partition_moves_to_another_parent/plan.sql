-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.activity (new.sql:2)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
CREATE TABLE IF NOT EXISTS public.activity (
    id integer,
    account_id integer,
    kind text,
    CONSTRAINT activity_id_kind_key UNIQUE (id, kind),
    CONSTRAINT event_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account (id)
) PARTITION BY LIST (kind);

SET LOCAL search_path = '';

-- table public.event_login
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event DETACH PARTITION public.event_login$$;
    END IF;
END
$body$;

-- table public.event_login
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login')) THEN
        EXECUTE $$ALTER TABLE public.event_login DROP CONSTRAINT IF EXISTS event_account_id_fkey$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.event_login (new.sql:5)
-- fail-partition: fails where a row is out of its bounds
-- scans public.event_login (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_login') AND inhparent = pg_catalog.to_regclass('public.activity')) THEN
        EXECUTE $$ALTER TABLE ONLY public.activity ATTACH PARTITION public.event_login FOR VALUES IN ('login')$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.event
-- drop-table: all rows of table public.event
DROP TABLE IF EXISTS public.event;

COMMIT;
