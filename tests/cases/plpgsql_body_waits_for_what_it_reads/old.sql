CREATE TABLE t (a integer);
INSERT INTO t SELECT generate_series(1, 3);
