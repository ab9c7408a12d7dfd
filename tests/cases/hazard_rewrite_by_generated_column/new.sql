CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c integer GENERATED ALWAYS AS (b * 2) STORED);
