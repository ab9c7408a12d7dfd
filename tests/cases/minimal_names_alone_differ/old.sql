CREATE TABLE m (id integer CONSTRAINT m_key PRIMARY KEY, a integer CONSTRAINT a_positive CHECK (a > 0), b text CONSTRAINT b_once UNIQUE, other integer CONSTRAINT to_self REFERENCES m);
CREATE INDEX by_a ON m (a) WHERE a > 5;
CREATE UNIQUE INDEX by_lower ON m (lower(b));
COMMENT ON INDEX by_a IS 'kept';
INSERT INTO m VALUES (1, 1, 'x', NULL), (2, 2, 'y', 1);
