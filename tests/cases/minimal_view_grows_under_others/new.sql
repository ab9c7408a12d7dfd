CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE VIEW v AS SELECT id, a, b, a * 2 AS twice FROM m;
CREATE VIEW w AS SELECT id, a FROM v;
CREATE MATERIALIZED VIEW x AS SELECT id FROM v;
GRANT SELECT ON v TO pg_monitor;
