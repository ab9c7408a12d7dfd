CREATE TABLE t (a integer, b text);
CREATE VIEW grows AS SELECT a FROM t;
CREATE VIEW shrinks AS SELECT a, b FROM t;
CREATE VIEW above AS SELECT a FROM shrinks;
