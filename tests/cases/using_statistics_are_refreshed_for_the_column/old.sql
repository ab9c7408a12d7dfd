CREATE TABLE m (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS m_ab ON a, b FROM m;
INSERT INTO m SELECT i, i % 3, i % 5, 'x' FROM generate_series(1, 100) i;
ANALYZE m;
