CREATE TABLE person (id integer PRIMARY KEY, name text, fax text);
CREATE VIEW people AS SELECT id, name FROM person WHERE fax IS NOT NULL;
CREATE FUNCTION fax_of(integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT fax FROM person WHERE id = $1; END;
INSERT INTO person VALUES (1, 'Ada', '1'), (2, 'Bob', NULL);
