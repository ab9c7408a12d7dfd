CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE u (t_id integer PRIMARY KEY REFERENCES t);
CREATE TABLE v (n integer, t_id integer REFERENCES t);
CREATE INDEX v_t ON v (t_id, n);
