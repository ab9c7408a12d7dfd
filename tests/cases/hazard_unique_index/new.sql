CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE UNIQUE INDEX t_a ON t (lower(a)) WHERE b > 0;
