CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE UNIQUE INDEX m_a ON m (a, b);
COMMENT ON INDEX m_a IS 'kept';
