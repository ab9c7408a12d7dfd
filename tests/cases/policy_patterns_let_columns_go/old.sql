CREATE TABLE t (id integer PRIMARY KEY, old_a text, old_b text, kept text);
CREATE TABLE u (id integer PRIMARY KEY, x text);
