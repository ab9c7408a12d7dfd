CREATE TABLE a (id integer PRIMARY KEY, n integer CHECK (n > 0));
CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a, n integer CHECK (n > 0), more text);
CREATE INDEX b_a ON b (a);
