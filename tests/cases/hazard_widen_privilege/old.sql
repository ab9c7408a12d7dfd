CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
GRANT SELECT ON t TO pg_monitor;
