CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
INSERT INTO t VALUES (1, 'x', 10), (2, 'y', 20);
ANALYZE t;
CREATE TABLE u (t_id integer);
INSERT INTO u VALUES (1), (1);
CREATE INDEX u_t ON u (t_id);
ANALYZE u;
