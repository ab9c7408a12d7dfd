-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- sequence public.customer_id_seq (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.client_id_seq') IS NOT NULL THEN
        EXECUTE $$ALTER SEQUENCE public.client_id_seq RENAME TO customer_id_seq$$;
    END IF;
END
$body$;

-- table public.customer (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.client') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE public.client RENAME TO customer$$;
    END IF;
END
$body$;

-- constraint public.customer.customer_age_check (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_age_check' AND conrelid = pg_catalog.to_regclass('public.customer')) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME CONSTRAINT client_age_check TO customer_age_check$$;
    END IF;
END
$body$;

-- constraint public.customer.customer_boss_fkey (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_boss_fkey' AND conrelid = pg_catalog.to_regclass('public.customer')) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME CONSTRAINT client_boss_fkey TO customer_boss_fkey$$;
    END IF;
END
$body$;

-- constraint public.customer.customer_mail_key (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_mail_key' AND conrelid = pg_catalog.to_regclass('public.customer')) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME CONSTRAINT client_mail_key TO customer_mail_key$$;
    END IF;
END
$body$;

-- constraint public.customer.customer_pkey (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_pkey' AND conrelid = pg_catalog.to_regclass('public.customer')) THEN
        EXECUTE $$ALTER TABLE public.customer RENAME CONSTRAINT client_pkey TO customer_pkey$$;
    END IF;
END
$body$;

-- index public.customer_boss_idx (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.client_boss_idx') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX public.client_boss_idx RENAME TO customer_boss_idx$$;
    END IF;
END
$body$;

COMMIT;
