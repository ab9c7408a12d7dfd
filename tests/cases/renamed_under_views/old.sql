CREATE TABLE client (id integer PRIMARY KEY, fullname text, mail varchar(50));
CREATE VIEW names AS SELECT id, fullname FROM client WHERE mail IN ('a', 'b');
CREATE VIEW above AS SELECT n.fullname FROM names n JOIN client c USING (id) WHERE c.mail BETWEEN 'a' AND 'c';
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM client WHERE fullname LIKE 'x%';
CREATE VIEW changed AS SELECT id FROM client WHERE mail IN ('a', 'b');
