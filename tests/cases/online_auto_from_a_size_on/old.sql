CREATE TABLE large (id integer PRIMARY KEY, a integer);
CREATE TABLE small (id integer PRIMARY KEY, a integer);
INSERT INTO large SELECT i, i FROM generate_series(1, 2000) i;
INSERT INTO small VALUES (1, 1);
ANALYZE large, small;
