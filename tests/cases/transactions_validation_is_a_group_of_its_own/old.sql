CREATE TABLE a (id integer PRIMARY KEY, n integer);
CREATE TABLE b (id integer PRIMARY KEY, a integer, n integer);
CREATE INDEX b_a ON b (a);
INSERT INTO a VALUES (1, 1);
INSERT INTO b VALUES (1, 1, 1);
