CREATE TABLE t (a varchar(10), CONSTRAINT k CHECK (a <> ''));
INSERT INTO t VALUES ('x');
