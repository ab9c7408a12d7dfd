-- @renamed from shop
CREATE SCHEMA store;
-- @renamed from state
CREATE TYPE store.status AS ENUM (
    'new',
    -- @renamed from 'payd'
    'paid',
    'gone'
);
CREATE DOMAIN store.cents AS bigint
    -- @renamed from positiv
    CONSTRAINT positive CHECK (value >= 0);
CREATE TYPE store.spot AS (
    lat float8,
    long float8 -- @renamed from lng
);
-- @renamed from client
CREATE TABLE store.customer (
    id serial PRIMARY KEY,
    -- @renamed from fullname
    name text NOT NULL,
    mail text UNIQUE,
    home store.spot,
    -- @renamed from short
    CONSTRAINT name_is_short CHECK (length(name) < 200)
);
COMMENT ON COLUMN store.customer.name IS 'as on the card';
CREATE INDEX customer_lower ON store.customer (lower(name)); -- @renamed from client_lower
CREATE TABLE store."order" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES store.customer, -- @renamed from client_id
    status store.status NOT NULL DEFAULT 'paid', -- @renamed from state
    total store.cents
);
CREATE VIEW store.names AS SELECT c.id, c.name, o.total FROM store.customer c JOIN store."order" o ON o.customer_id = c.id;
-- @renamed from tell
CREATE FUNCTION store.say(c store.cents) RETURNS text LANGUAGE sql RETURN c::text;
CREATE FUNCTION store.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- @renamed from tuch
CREATE TRIGGER touch BEFORE UPDATE ON store.customer FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION store.touch();
-- @renamed from mine
CREATE POLICY own ON store.customer USING (name = current_user);
