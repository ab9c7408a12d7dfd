CREATE TABLE m (id serial PRIMARY KEY, a text);
INSERT INTO m (a) VALUES ('x'), ('y');
