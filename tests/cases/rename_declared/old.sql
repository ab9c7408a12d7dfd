CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'payd', 'gone');
CREATE DOMAIN shop.cents AS bigint CONSTRAINT positiv CHECK (value >= 0);
CREATE TYPE shop.spot AS (lat float8, lng float8);
CREATE TABLE shop.client (
    id serial PRIMARY KEY,
    fullname text NOT NULL,
    mail text UNIQUE,
    home shop.spot,
    CONSTRAINT short CHECK (length(fullname) < 200)
);
COMMENT ON COLUMN shop.client.fullname IS 'as on the card';
CREATE INDEX client_lower ON shop.client (lower(fullname));
CREATE TABLE shop."order" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id integer NOT NULL REFERENCES shop.client,
    state shop.state NOT NULL DEFAULT 'payd',
    total shop.cents
);
CREATE VIEW shop.names AS SELECT c.id, c.fullname AS name, o.total FROM shop.client c JOIN shop."order" o ON o.client_id = c.id;
CREATE FUNCTION shop.tell(c shop.cents) RETURNS text LANGUAGE sql RETURN c::text;
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tuch BEFORE UPDATE ON shop.client FOR EACH ROW WHEN (old.fullname <> new.fullname) EXECUTE FUNCTION shop.touch();
CREATE POLICY mine ON shop.client USING (fullname = current_user);
INSERT INTO shop.client (fullname, mail) VALUES ('Ada', 'a@x'), ('Bob', NULL);
INSERT INTO shop."order" (client_id, total) VALUES (1, 100);
