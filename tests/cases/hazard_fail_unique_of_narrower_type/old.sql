CREATE TABLE t (n numeric(5,2) UNIQUE, m numeric(5,2), s timestamp);
CREATE UNIQUE INDEX t_s ON t (s);
INSERT INTO t VALUES (1, 1, '2020-01-01'), (2, 2, '2020-01-02');
