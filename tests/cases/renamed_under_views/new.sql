-- @renamed from client
CREATE TABLE customer (
    id integer PRIMARY KEY,
    name text, -- @renamed from fullname
    mail varchar(50)
);
-- @renamed from names
CREATE VIEW known AS SELECT id, name AS fullname FROM customer WHERE mail IN ('a', 'b');
CREATE VIEW above AS SELECT n.fullname FROM known n JOIN customer c USING (id) WHERE c.mail BETWEEN 'a' AND 'c';
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM customer WHERE name LIKE 'x%';
CREATE VIEW changed AS SELECT id FROM customer WHERE mail IN ('a', 'c');
