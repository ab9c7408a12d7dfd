-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- schema stock (new.sql:2)
CREATE SCHEMA IF NOT EXISTS stock;

-- enum type sales.state (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('sales.state') IS NULL THEN
        EXECUTE $$CREATE TYPE sales.state AS ENUM ('open', 'done')$$;
    END IF;
END
$body$;

-- function sales.first_state() (new.sql:6)
CREATE OR REPLACE FUNCTION sales.first_state()
RETURNS sales.state
LANGUAGE sql
STABLE
AS $$ SELECT 'open'::sales.state $$;

-- table stock.item (new.sql:4)
CREATE TABLE IF NOT EXISTS stock.item (
    id integer NOT NULL,
    name text,
    CONSTRAINT item_pkey PRIMARY KEY (id)
);

-- table stock.reserved (new.sql:8)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
CREATE TABLE IF NOT EXISTS stock.reserved (
    item integer NOT NULL,
    client integer NOT NULL,
    state sales.state DEFAULT sales.first_state() NOT NULL,
    CONSTRAINT reserved_client_fkey FOREIGN KEY (client) REFERENCES sales.client (id),
    CONSTRAINT reserved_pkey PRIMARY KEY (item)
);

-- column sales.client.favourite (new.sql:5)
ALTER TABLE sales.client ADD COLUMN IF NOT EXISTS favourite integer;

-- function stock.name_of(integer) (new.sql:7)
CREATE OR REPLACE FUNCTION stock.name_of(integer)
RETURNS text
LANGUAGE sql
STABLE
AS $$SELECT name FROM stock.item WHERE id = $1$$;

-- constraint sales.client.client_favourite_fkey (new.sql:5)
-- fail-foreign-key: fails where a row refers to one that is not there
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
-- scans sales.client (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('sales.client') AND conname = 'client_favourite_fkey') THEN
        EXECUTE $$ALTER TABLE sales.client ADD CONSTRAINT client_favourite_fkey FOREIGN KEY (favourite) REFERENCES stock.item (id)$$;
    END IF;
END
$body$;

-- constraint stock.reserved.reserved_item_fkey (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('stock.reserved') AND conname = 'reserved_item_fkey') THEN
        EXECUTE $$ALTER TABLE stock.reserved ADD CONSTRAINT reserved_item_fkey FOREIGN KEY (item) REFERENCES stock.item (id)$$;
    END IF;
END
$body$;

-- view sales.open (new.sql:13)
CREATE OR REPLACE VIEW sales.open AS
SELECT r.item, stock.name_of(r.item) AS name FROM stock.reserved r WHERE r.state = 'open';

COMMIT;
