-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.epoch
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('public.epoch') AND relkind IN ('v')) THEN
        EXECUTE $$DROP VIEW IF EXISTS public.epoch$$;
    END IF;
END
$body$;

-- table public.total
-- drop-table: table public.total
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('public.total') AND relkind IN ('r', 'p')) THEN
        EXECUTE $$DROP TABLE IF EXISTS public.total$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.epoch (new.sql:2)
CREATE TABLE IF NOT EXISTS public.epoch (
    id integer NOT NULL,
    fees bigint NOT NULL,
    CONSTRAINT epoch_pkey PRIMARY KEY (id),
    CONSTRAINT fees_are_paid CHECK (fees >= 0)
);

-- view public.total (new.sql:3)
CREATE OR REPLACE VIEW public.total AS
SELECT epoch AS id, sum(fees) AS fees FROM block GROUP BY epoch;

COMMIT;
