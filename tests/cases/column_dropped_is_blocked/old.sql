CREATE TABLE t (a integer, b text);
INSERT INTO t VALUES (1, 'x');
