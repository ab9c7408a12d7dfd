CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
INSERT INTO m SELECT i, i, 'x' FROM generate_series(1, 100) i;
