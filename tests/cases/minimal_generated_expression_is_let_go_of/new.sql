CREATE TABLE m (a integer, b integer, c integer GENERATED ALWAYS AS (a * 4) STORED, d integer);
CREATE INDEX m_c ON m (c);
