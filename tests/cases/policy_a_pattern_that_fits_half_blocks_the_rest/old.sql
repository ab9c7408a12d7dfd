CREATE TABLE t (id integer PRIMARY KEY, old_a text, kept text);
