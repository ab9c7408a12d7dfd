CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c integer DEFAULT 7 NOT NULL, d timestamptz DEFAULT now());
