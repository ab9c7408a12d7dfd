CREATE TABLE small (id integer PRIMARY KEY, a integer);
CREATE TABLE large (id integer PRIMARY KEY, a integer);
INSERT INTO small VALUES (1, 1);
INSERT INTO large SELECT i, i FROM generate_series(1, 2000) i;
ANALYZE small, large;
