CREATE TABLE m (id integer PRIMARY KEY, a integer DEFAULT 1, b text, c smallint, d varchar(10) DEFAULT 'x', gone integer);
INSERT INTO m (id, b, c) VALUES (1, '7', 1), (2, '8', 2);
ANALYZE m;
