CREATE TABLE client (id integer PRIMARY KEY, name text, born date);
CREATE TABLE m (id integer PRIMARY KEY, nam text);
CREATE TYPE state AS ENUM ('on', 'off');
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + 41';
INSERT INTO client VALUES (1, 'Ada', NULL);
