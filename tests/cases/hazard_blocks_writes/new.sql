CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE INDEX t_b ON t (b);
