-- @allow fail-not-null all rows have it
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b integer);
