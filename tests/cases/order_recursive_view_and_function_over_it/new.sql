CREATE TABLE part (id integer PRIMARY KEY, parent integer REFERENCES part);
CREATE INDEX part_parent ON part (parent);
CREATE RECURSIVE VIEW tree (root, id) AS
    SELECT id, id FROM part UNION ALL SELECT t.root, p.id FROM tree t JOIN part p ON p.parent = t.id;
CREATE FUNCTION below(integer) RETURNS SETOF tree LANGUAGE sql STABLE AS 'SELECT * FROM tree WHERE root = $1';
