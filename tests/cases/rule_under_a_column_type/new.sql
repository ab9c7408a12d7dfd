CREATE TABLE items (id integer PRIMARY KEY, price bigint);
CREATE TABLE log (was bigint);
CREATE RULE note AS ON UPDATE TO items DO ALSO INSERT INTO log VALUES (old.price);
CREATE POLICY cheap ON items USING (price < 5);
ALTER TABLE items DISABLE RULE note;
COMMENT ON POLICY cheap ON items IS 'comes again';
