-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- schema shop (new.sql:1)
CREATE SCHEMA IF NOT EXISTS shop;

-- enum type shop.state (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('shop.state') IS NULL THEN
        EXECUTE $$CREATE TYPE shop.state AS ENUM ('open', 'paid')$$;
    END IF;
END
$body$;

-- domain shop.price (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('shop.price') IS NULL THEN
        EXECUTE $$CREATE DOMAIN shop.price AS numeric(10,2)$$;
    END IF;
END
$body$;

-- composite type shop.size (new.sql:4)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('shop.size') IS NULL THEN
        EXECUTE $$CREATE TYPE shop.size AS (
    width integer,
    height integer
)$$;
    END IF;
END
$body$;

-- domain constraint shop.price.price_check (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('shop.price') AND conname = 'price_check') THEN
        EXECUTE $$ALTER DOMAIN shop.price ADD CONSTRAINT price_check CHECK (VALUE >= 0)$$;
    END IF;
END
$body$;

-- sequence shop.customers_id_seq (new.sql:7)
CREATE SEQUENCE IF NOT EXISTS shop.customers_id_seq AS integer;

-- sequence shop.numbers (new.sql:5)
CREATE SEQUENCE IF NOT EXISTS shop.numbers START WITH 100;

-- function shop.next_number() (new.sql:6)
CREATE OR REPLACE FUNCTION shop.next_number()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT nextval('shop.numbers') $$;

-- table shop.customers (new.sql:7)
CREATE TABLE IF NOT EXISTS shop.customers (
    id integer DEFAULT nextval('shop.customers_id_seq'::regclass) NOT NULL,
    email text NOT NULL,
    CONSTRAINT customers_email_key UNIQUE (email),
    CONSTRAINT customers_pkey PRIMARY KEY (id)
);

-- sequence shop.customers_id_seq (new.sql:7)
ALTER SEQUENCE shop.customers_id_seq OWNED BY shop.customers.id;

-- table shop.orders (new.sql:8)
CREATE TABLE IF NOT EXISTS shop.orders (
    number bigint DEFAULT shop.next_number() NOT NULL,
    customer integer NOT NULL,
    state shop.state DEFAULT 'open' NOT NULL,
    total shop.price,
    box shop.size,
    CONSTRAINT orders_pkey PRIMARY KEY (number)
);

-- constraint shop.orders.orders_customer_fkey (new.sql:10)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('shop.orders') AND conname = 'orders_customer_fkey') THEN
        EXECUTE $$ALTER TABLE shop.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES shop.customers (id) ON DELETE RESTRICT$$;
    END IF;
END
$body$;

-- index shop.orders_open (new.sql:15)
CREATE INDEX IF NOT EXISTS orders_open ON shop.orders (customer) INCLUDE (total) WHERE state = 'open';

-- view shop.unpaid (new.sql:16)
CREATE OR REPLACE VIEW shop.unpaid AS
SELECT c.email, sum(o.total) AS due
    FROM shop.orders o JOIN shop.customers c ON c.id = o.customer
    WHERE o.state = 'open' GROUP BY c.email;

-- materialized view shop.totals (new.sql:19)
CREATE MATERIALIZED VIEW IF NOT EXISTS shop.totals AS
SELECT customer, count(*) AS n FROM shop.orders GROUP BY 1;

-- index shop.totals_customer_idx (new.sql:20)
CREATE UNIQUE INDEX IF NOT EXISTS totals_customer_idx ON shop.totals (customer);

-- comment on column shop.orders.total (new.sql:21)
COMMENT ON COLUMN shop.orders.total IS 'with tax';

COMMIT;
