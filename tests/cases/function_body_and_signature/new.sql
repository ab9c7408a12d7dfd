CREATE FUNCTION same(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1';
CREATE FUNCTION wider(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE FUNCTION kinder(a integer) RETURNS bigint LANGUAGE sql STRICT AS 'SELECT a::bigint';
CREATE PROCEDURE work(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$;
