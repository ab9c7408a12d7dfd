CREATE TABLE person (id integer PRIMARY KEY, name text);
CREATE VIEW people AS SELECT id, name FROM person;
CREATE FUNCTION fax_of(integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT name FROM person WHERE id = $1; END;
