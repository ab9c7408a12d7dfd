CREATE TABLE m (id integer PRIMARY KEY, a integer);
INSERT INTO m SELECT i, i FROM generate_series(1, 100) i;
ANALYZE m;
