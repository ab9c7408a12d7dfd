CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('open', 'paid');
CREATE DOMAIN shop.price AS numeric(10,2) CHECK (VALUE >= 0);
CREATE TYPE shop.size AS (width integer, height integer);
CREATE SEQUENCE shop.numbers START 100;
CREATE FUNCTION shop.next_number() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('shop.numbers') $$;
CREATE TABLE shop.customers (id serial PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE shop.orders (
    number bigint PRIMARY KEY DEFAULT shop.next_number(),
    customer integer NOT NULL REFERENCES shop.customers ON DELETE RESTRICT,
    state shop.state NOT NULL DEFAULT 'open',
    total shop.price,
    box shop.size
);
CREATE INDEX orders_open ON shop.orders (customer) INCLUDE (total) WHERE state = 'open';
CREATE VIEW shop.unpaid AS SELECT c.email, sum(o.total) AS due
    FROM shop.orders o JOIN shop.customers c ON c.id = o.customer
    WHERE o.state = 'open' GROUP BY c.email;
CREATE MATERIALIZED VIEW shop.totals AS SELECT customer, count(*) AS n FROM shop.orders GROUP BY 1;
CREATE UNIQUE INDEX ON shop.totals (customer);
COMMENT ON COLUMN shop.orders.total IS 'with tax';
