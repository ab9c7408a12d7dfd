CREATE TABLE t (n numeric(6,1) UNIQUE, m numeric(6,1), s date);
CREATE UNIQUE INDEX t_s ON t (s);
