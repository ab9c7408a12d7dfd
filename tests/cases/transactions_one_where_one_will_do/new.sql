CREATE TABLE a (id integer PRIMARY KEY, n integer CHECK (n > 0));
CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);
CREATE INDEX a_n ON a (n);
CREATE VIEW v AS SELECT a.id FROM a JOIN b ON b.a = a.id;
