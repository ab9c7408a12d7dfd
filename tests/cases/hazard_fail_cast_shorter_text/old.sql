CREATE TABLE t (id integer PRIMARY KEY, a varchar(20));
INSERT INTO t VALUES (1, '7');
