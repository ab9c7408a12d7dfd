-- @renamed from tax
CREATE FUNCTION vat(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 5';
CREATE TABLE m (id integer PRIMARY KEY, a integer, taxes integer GENERATED ALWAYS AS (vat(a)) STORED);
CREATE INDEX m_tax ON m (vat(a));
CREATE VIEW v AS SELECT vat(a) AS t FROM m;
COMMENT ON FUNCTION vat(integer) IS 'a fifth';
GRANT EXECUTE ON FUNCTION vat(integer) TO pg_monitor;
