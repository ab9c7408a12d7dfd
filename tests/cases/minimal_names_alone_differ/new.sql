CREATE TABLE m (id integer PRIMARY KEY, a integer CHECK (a > 0), b text UNIQUE, other integer REFERENCES m);
CREATE INDEX m_large_a ON m (a) WHERE a > 5;
CREATE UNIQUE INDEX m_lower ON m (lower(b));
COMMENT ON INDEX m_large_a IS 'kept';
