CREATE TABLE a (id integer PRIMARY KEY, n integer);
INSERT INTO a VALUES (1, 1);
