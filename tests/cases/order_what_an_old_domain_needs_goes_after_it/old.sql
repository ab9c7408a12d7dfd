CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION is_good(val pair) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN val.a > 0; END';
CREATE DOMAIN d AS pair CHECK (is_good(VALUE));
CREATE TABLE kept (id integer PRIMARY KEY, note text);
