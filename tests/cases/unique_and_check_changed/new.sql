CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c), CONSTRAINT k CHECK (a > 1),
    EXCLUDE USING btree (c WITH =) WHERE (c > 0));
