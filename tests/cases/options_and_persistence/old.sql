CREATE TABLE t (a text) WITH (fillfactor = 70, autovacuum_enabled = off);
CREATE UNLOGGED TABLE u (a text);
