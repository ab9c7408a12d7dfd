CREATE TABLE t (id integer PRIMARY KEY, price numeric(10,2), size numeric(10,2));
INSERT INTO t VALUES (1, 1.5, 2.5);
