CREATE TABLE m (a integer, b integer, c integer, d integer);
INSERT INTO m VALUES (1, 2, 3, 4);
