CREATE TABLE m (id integer PRIMARY KEY, a integer NOT NULL, b text NOT NULL);
