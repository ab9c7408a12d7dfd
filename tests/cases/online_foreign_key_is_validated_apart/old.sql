CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY, a integer);
CREATE INDEX b_a ON b (a);
INSERT INTO a SELECT generate_series(1, 10);
INSERT INTO b SELECT i, i FROM generate_series(1, 10) i;
