CREATE FUNCTION tax(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 5';
CREATE TABLE m (id integer PRIMARY KEY, a integer, taxes integer GENERATED ALWAYS AS (tax(a)) STORED);
CREATE INDEX m_tax ON m (tax(a));
CREATE VIEW v AS SELECT tax(a) AS t FROM m;
COMMENT ON FUNCTION tax(integer) IS 'a fifth';
GRANT EXECUTE ON FUNCTION tax(integer) TO pg_monitor;
INSERT INTO m VALUES (1, 10);
