CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE UNIQUE INDEX m_a ON m (a);
COMMENT ON INDEX m_a IS 'kept';
INSERT INTO m SELECT i, i, 'x' || i FROM generate_series(1, 100) i;
