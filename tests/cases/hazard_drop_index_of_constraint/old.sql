CREATE TABLE t (id integer, CONSTRAINT u UNIQUE (id));
