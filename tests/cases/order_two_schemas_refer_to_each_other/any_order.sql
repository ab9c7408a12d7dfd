CREATE TABLE stock.reserved (
    item integer PRIMARY KEY REFERENCES stock.item,
    client integer NOT NULL REFERENCES sales.client,
    state sales.state NOT NULL DEFAULT sales.first_state()
);
CREATE VIEW sales.open AS SELECT r.item, stock.name_of(r.item) AS name FROM stock.reserved r WHERE r.state = 'open';
CREATE FUNCTION stock.name_of(integer) RETURNS text LANGUAGE sql STABLE AS 'SELECT name FROM stock.item WHERE id = $1';
CREATE FUNCTION sales.first_state() RETURNS sales.state LANGUAGE sql STABLE AS $$ SELECT 'open'::sales.state $$;
CREATE TABLE stock.item (id integer PRIMARY KEY, name text);
CREATE TYPE sales.state AS ENUM ('open', 'done');
CREATE SCHEMA stock;
CREATE TABLE sales.client (id integer PRIMARY KEY, favourite integer REFERENCES stock.item);
CREATE SCHEMA sales;
