CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, a integer REFERENCES a, b integer);
ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0) NOT VALID;
