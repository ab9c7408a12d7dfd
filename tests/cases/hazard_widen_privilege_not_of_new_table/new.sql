CREATE TABLE t (id integer);
CREATE TABLE u (id integer);
GRANT SELECT ON u TO pg_monitor;
