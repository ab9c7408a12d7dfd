CREATE TABLE t (a text) WITH (fillfactor = 80, toast.autovacuum_enabled = off);
CREATE TABLE u (a text);
ALTER TABLE t ALTER a SET STATISTICS 500, ALTER a SET STORAGE EXTERNAL;
