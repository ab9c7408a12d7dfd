CREATE TABLE template (id integer PRIMARY KEY, made timestamp NOT NULL, by text CONSTRAINT somebody NOT NULL);
CREATE TABLE loaded (LIKE template);
CREATE TABLE new (at integer, LIKE template INCLUDING ALL);
