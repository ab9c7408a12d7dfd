CREATE TABLE t (a integer, b text);
CREATE VIEW grows AS SELECT a, b FROM t;
CREATE VIEW shrinks WITH (security_barrier) AS SELECT a FROM t;
CREATE VIEW above AS SELECT a FROM shrinks;
