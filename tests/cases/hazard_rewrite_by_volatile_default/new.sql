CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, u uuid DEFAULT gen_random_uuid());
