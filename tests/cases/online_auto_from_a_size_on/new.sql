CREATE TABLE large (id integer PRIMARY KEY, a integer);
CREATE TABLE small (id integer PRIMARY KEY, a integer);
CREATE INDEX large_a ON large (a);
CREATE INDEX small_a ON small (a);
