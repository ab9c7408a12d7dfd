-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.orders.priced
ALTER TABLE public.orders DROP CONSTRAINT IF EXISTS priced;

-- constraint public.prices.positive
ALTER TABLE public.prices
    DROP CONSTRAINT IF EXISTS positive,
    DROP CONSTRAINT IF EXISTS prices_key;

SET LOCAL search_path = public;

-- constraint public.prices.positive (new.sql:5)
-- fail-check: fails where a row breaks it
-- scans public.prices (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.prices') AND conname = 'positive') THEN
        EXECUTE $$ALTER TABLE public.prices ADD CONSTRAINT positive CHECK (amount > 0)$$;
    END IF;
END
$body$;

-- constraint public.prices.prices_key (new.sql:4)
-- fail-unique: fails where two rows have the same key
-- scans public.prices (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.prices') AND conname = 'prices_key') THEN
        EXECUTE $$ALTER TABLE public.prices ADD CONSTRAINT prices_key UNIQUE (id, valid)$$;
    END IF;
END
$body$;

-- constraint public.orders.priced (new.sql:8)
-- fail-foreign-key: fails where a row refers to one that is not there
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
-- scans public.orders (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.orders') AND conname = 'priced') THEN
        EXECUTE $$ALTER TABLE public.orders ADD CONSTRAINT priced FOREIGN KEY (id, during) REFERENCES public.prices (id, valid)$$;
    END IF;
END
$body$;

COMMIT;
