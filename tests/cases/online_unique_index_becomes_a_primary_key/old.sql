CREATE TABLE t (a integer, b integer);
CREATE UNIQUE INDEX t_a ON t (a);
CREATE UNIQUE INDEX t_b_key ON t (b);
INSERT INTO t VALUES (1, 1), (2, 2);
