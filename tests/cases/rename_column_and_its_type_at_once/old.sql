CREATE TABLE m (id integer PRIMARY KEY, cost integer NOT NULL DEFAULT 0, old text);
INSERT INTO m VALUES (1, 5, 'x');
