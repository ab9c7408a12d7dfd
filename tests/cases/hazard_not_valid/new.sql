CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
ALTER TABLE t ADD CONSTRAINT k CHECK (b > 0) NOT VALID;
