CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
COMMENT ON TABLE t IS 'new';
COMMENT ON CONSTRAINT k ON t IS 'comes';
CREATE FUNCTION f(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(integer, text) IS 'one';
