CREATE TABLE item (
    id integer PRIMARY KEY,
    price integer NOT NULL,
    author text
);
CREATE FUNCTION tax(price integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT price / 5.0';
ALTER TABLE item ADD CONSTRAINT taxed CHECK (tax(price) >= 0);
ALTER TABLE item ADD COLUMN taxes integer GENERATED ALWAYS AS (tax(price)) STORED;
ALTER TABLE item ADD COLUMN usual integer DEFAULT tax(100);
CREATE INDEX item_tax ON item (tax(price));
CREATE VIEW taxes AS SELECT id, tax(price) AS tax FROM item;
ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY cheap ON item USING (tax(price) < 100);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER watch BEFORE UPDATE ON item FOR EACH ROW WHEN (tax(NEW.price) > 7) EXECUTE FUNCTION touch();
CREATE DOMAIN amount AS integer CONSTRAINT taxable CHECK (tax(VALUE) < 1000000);
