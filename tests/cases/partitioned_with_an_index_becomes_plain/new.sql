CREATE TABLE log (id integer, kind text);
