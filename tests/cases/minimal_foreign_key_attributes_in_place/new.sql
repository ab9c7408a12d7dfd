CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY,
    one integer CONSTRAINT one REFERENCES a DEFERRABLE,
    two integer CONSTRAINT two REFERENCES a DEFERRABLE);
CREATE INDEX b_one ON b (one);
CREATE INDEX b_two ON b (two);
