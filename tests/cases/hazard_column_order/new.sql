CREATE TABLE t (id integer PRIMARY KEY, c integer, a text, b integer);
