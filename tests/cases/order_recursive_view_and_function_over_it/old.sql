CREATE TABLE part (id integer PRIMARY KEY, parent integer REFERENCES part);
CREATE INDEX part_parent ON part (parent);
