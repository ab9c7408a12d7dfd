-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.customer (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.client') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE public.client RENAME TO customer$$;
    END IF;
END
$body$;

-- column public.customer.name (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'fullname' AND attrelid = pg_catalog.to_regclass('public.customer') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME COLUMN fullname TO name$$;
    END IF;
END
$body$;

-- constraint public.customer.customer_pkey (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_pkey' AND conrelid = pg_catalog.to_regclass('public.customer')) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME CONSTRAINT client_pkey TO customer_pkey$$;
    END IF;
END
$body$;

-- view public.known (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.names') IS NOT NULL THEN
        EXECUTE $$ALTER VIEW public.names RENAME TO known$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- view public.changed (new.sql:11)
CREATE OR REPLACE VIEW public.changed AS
SELECT id FROM customer WHERE mail IN ('a', 'c');

COMMIT;
