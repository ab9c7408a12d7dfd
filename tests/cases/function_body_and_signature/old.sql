CREATE FUNCTION same(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION wider(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION gone(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION kinder(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
