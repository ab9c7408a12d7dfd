-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- schema store (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regnamespace('shop') IS NOT NULL THEN
        EXECUTE $$ALTER SCHEMA shop RENAME TO store$$;
    END IF;
END
$body$;

-- enum type store.status (new.sql:4)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('store.state') IS NOT NULL THEN
        EXECUTE $$ALTER TYPE store.state RENAME TO status$$;
    END IF;
END
$body$;

-- enum type store.status (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumlabel = 'payd' AND enumtypid = pg_catalog.to_regtype('store.status')) THEN
        EXECUTE $$ALTER TYPE store.status RENAME VALUE 'payd' TO 'paid'$$;
    END IF;
END
$body$;

-- attribute store.spot.long (new.sql:15)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'lng' AND attrelid = pg_catalog.to_regclass('store.spot') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TYPE store.spot RENAME ATTRIBUTE lng TO long$$;
    END IF;
END
$body$;

-- domain constraint store.cents.positive (new.sql:12)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'positiv' AND contypid = pg_catalog.to_regtype('store.cents')) THEN
        EXECUTE $$ALTER DOMAIN store.cents RENAME CONSTRAINT positiv TO positive$$;
    END IF;
END
$body$;

-- sequence store.customer_id_seq (new.sql:19)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('store.client_id_seq') IS NOT NULL THEN
        EXECUTE $$ALTER SEQUENCE store.client_id_seq RENAME TO customer_id_seq$$;
    END IF;
END
$body$;

-- table store.customer (new.sql:18)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('store.client') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE store.client RENAME TO customer$$;
    END IF;
END
$body$;

-- column store.customer.name (new.sql:21)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'fullname' AND attrelid = pg_catalog.to_regclass('store.customer') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE store.customer RENAME COLUMN fullname TO name$$;
    END IF;
END
$body$;

-- column store."order".customer_id (new.sql:31)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'client_id' AND attrelid = pg_catalog.to_regclass('store."order"') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE store."order" RENAME COLUMN client_id TO customer_id$$;
    END IF;
END
$body$;

-- column store."order".status (new.sql:32)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attname = 'state' AND attrelid = pg_catalog.to_regclass('store."order"') AND NOT attisdropped) THEN
        EXECUTE $$ALTER TABLE store."order" RENAME COLUMN state TO status$$;
    END IF;
END
$body$;

-- constraint store.customer.customer_mail_key (new.sql:22)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_mail_key' AND conrelid = pg_catalog.to_regclass('store.customer')) THEN
        EXECUTE $$ALTER TABLE store.customer RENAME CONSTRAINT client_mail_key TO customer_mail_key$$;
    END IF;
END
$body$;

-- constraint store.customer.customer_pkey (new.sql:19)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'client_pkey' AND conrelid = pg_catalog.to_regclass('store.customer')) THEN
        EXECUTE $$ALTER TABLE store.customer RENAME CONSTRAINT client_pkey TO customer_pkey$$;
    END IF;
END
$body$;

-- constraint store.customer.name_is_short (new.sql:25)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'short' AND conrelid = pg_catalog.to_regclass('store.customer')) THEN
        EXECUTE $$ALTER TABLE store.customer RENAME CONSTRAINT short TO name_is_short$$;
    END IF;
END
$body$;

-- constraint store."order".order_customer_id_fkey (new.sql:31)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'order_client_id_fkey' AND conrelid = pg_catalog.to_regclass('store."order"')) THEN
        EXECUTE $$ALTER TABLE store."order" RENAME CONSTRAINT order_client_id_fkey TO order_customer_id_fkey$$;
    END IF;
END
$body$;

-- index store.customer_lower (new.sql:28)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('store.client_lower') IS NOT NULL THEN
        EXECUTE $$ALTER INDEX store.client_lower RENAME TO customer_lower$$;
    END IF;
END
$body$;

-- trigger store.customer.touch (new.sql:40)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgname = 'tuch' AND tgrelid = pg_catalog.to_regclass('store.customer')) THEN
        EXECUTE $$ALTER TRIGGER tuch ON store.customer RENAME TO touch$$;
    END IF;
END
$body$;

-- policy store.customer.own (new.sql:42)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polname = 'mine' AND polrelid = pg_catalog.to_regclass('store.customer')) THEN
        EXECUTE $$ALTER POLICY mine ON store.customer RENAME TO own$$;
    END IF;
END
$body$;

-- function store.say(store.cents) (new.sql:37)
DO $body$
BEGIN
    IF pg_catalog.to_regprocedure('store.tell(store.cents)') IS NOT NULL THEN
        EXECUTE $$ALTER FUNCTION store.tell(store.cents) RENAME TO say$$;
    END IF;
END
$body$;

COMMIT;
