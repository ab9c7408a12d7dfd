CREATE TABLE named (name text NOT NULL, CHECK (name <> ''));
CREATE TABLE comes (name text, age integer);
CREATE TABLE comes_bare (age integer);
CREATE TABLE goes (size integer) INHERITS (named);
CREATE TABLE goes_with_own (size integer, CONSTRAINT named_name_check CHECK (name <> '')) INHERITS (named);
CREATE TABLE kinds (kind text NOT NULL, id integer, CHECK (id > 0)) PARTITION BY LIST (kind);
CREATE TABLE kind_a (kind text, id integer);
INSERT INTO comes VALUES ('x', 1);
INSERT INTO kind_a VALUES ('a', 1);
