CREATE TABLE t (b integer CONSTRAINT k CHECK (b > 0));
