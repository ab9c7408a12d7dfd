CREATE TABLE customer (id integer PRIMARY KEY, name text, born date);
CREATE TABLE m (id integer PRIMARY KEY, name text);
CREATE TYPE status AS ENUM ('on', 'off');
CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + 41';
