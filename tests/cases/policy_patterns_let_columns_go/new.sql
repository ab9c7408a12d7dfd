CREATE TABLE t (id integer PRIMARY KEY, kept text);
CREATE TABLE u (id integer PRIMARY KEY);
