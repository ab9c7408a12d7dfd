CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE INDEX m_a ON m (a);
INSERT INTO m SELECT i, i, 'x' || i FROM generate_series(1, 100) i;
