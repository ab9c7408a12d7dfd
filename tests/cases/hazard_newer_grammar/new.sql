CREATE TABLE t (id integer, j jsonb, at timestamp);
