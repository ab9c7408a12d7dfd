CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT u UNIQUE (a), CONSTRAINT k CHECK (a > 0));
