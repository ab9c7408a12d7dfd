CREATE TABLE p (id bigint, n integer);
CREATE TABLE c (x integer) INHERITS (p);
CREATE TABLE d () INHERITS (p);
