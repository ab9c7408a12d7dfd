CREATE TABLE never (a integer) WITH (fillfactor = 80, toast.autovacuum_enabled = off);
CREATE TABLE by_then (a integer, b text, c integer)
    WITH (fillfactor = 80, toast.autovacuum_enabled = off);
CREATE TABLE by_type (a text) WITH (fillfactor = 80, toast.autovacuum_enabled = off);
CREATE MATERIALIZED VIEW seen WITH (toast.autovacuum_enabled = off) AS SELECT 1 AS one;
