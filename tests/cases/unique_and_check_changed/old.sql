CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT u UNIQUE (a), CONSTRAINT k CHECK (a > 0));
INSERT INTO t VALUES (5, 1, 2), (6, 2, 3);
