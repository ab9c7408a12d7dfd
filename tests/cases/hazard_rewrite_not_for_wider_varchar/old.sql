CREATE TABLE t (a varchar(10), b varchar(10), c numeric(8,2), d timestamp(3));
INSERT INTO t VALUES ('x', 'y', 1.5, '2020-01-02');
