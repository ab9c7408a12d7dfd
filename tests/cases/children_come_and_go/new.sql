CREATE TABLE named (name text NOT NULL, CHECK (name <> ''));
CREATE TABLE comes (name text NOT NULL, age integer, CONSTRAINT named_name_check CHECK (name <> ''));
ALTER TABLE comes INHERIT named;
CREATE TABLE comes_bare (age integer) INHERITS (named);
CREATE TABLE goes (name text NOT NULL, size integer);
CREATE TABLE goes_with_own (name text NOT NULL, size integer);
CREATE TABLE kinds (kind text NOT NULL, id integer, CHECK (id > 0)) PARTITION BY LIST (kind);
CREATE TABLE kind_a PARTITION OF kinds FOR VALUES IN ('a');
