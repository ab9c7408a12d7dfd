DO $$
BEGIN
    IF to_regrole('case_reader') IS NULL THEN CREATE ROLE case_reader; END IF;
    IF to_regrole('case_writer') IS NULL THEN CREATE ROLE case_writer; END IF;
END
$$;
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, client text);
GRANT SELECT ON orders TO case_writer;
INSERT INTO orders VALUES (1, 100, 'Ada'), (2, 5, 'Bob');
CREATE VIEW large WITH (security_barrier) AS SELECT id, total FROM orders WHERE total > 50 WITH LOCAL CHECK OPTION;
CREATE VIEW clients AS SELECT client, large.total FROM large JOIN orders USING (id);
ALTER VIEW large OWNER TO case_writer;
GRANT SELECT ON large TO case_reader WITH GRANT OPTION;
GRANT UPDATE (total) ON large TO case_reader;
REVOKE INSERT ON large FROM case_writer;
COMMENT ON VIEW large IS 'more than fifty';
COMMENT ON COLUMN large.total IS 'in cents';
COMMENT ON VIEW clients IS 'who buys';
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER none INSTEAD OF DELETE ON clients FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE RULE nothing AS ON UPDATE TO clients DO INSTEAD NOTHING;
