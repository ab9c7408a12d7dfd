CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE TABLE u (t_id integer REFERENCES t);
