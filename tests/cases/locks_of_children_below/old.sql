CREATE TABLE p (id integer);
CREATE TABLE c (x integer) INHERITS (p);
INSERT INTO c VALUES (1, 2);
