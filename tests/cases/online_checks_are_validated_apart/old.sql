CREATE TABLE m (id integer PRIMARY KEY, a integer, b integer CONSTRAINT small CHECK (b < 1000));
INSERT INTO m SELECT i, i, i FROM generate_series(1, 100) i;
