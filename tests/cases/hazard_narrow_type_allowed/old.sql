CREATE TABLE t (id integer PRIMARY KEY, at timestamp);
INSERT INTO t VALUES (1, '2020-01-02 03:04');
