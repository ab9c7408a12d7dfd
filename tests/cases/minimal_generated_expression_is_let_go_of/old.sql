CREATE TABLE m (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, c integer GENERATED ALWAYS AS (a * 3) STORED, d integer);
CREATE INDEX m_c ON m (c);
INSERT INTO m (a) VALUES (1), (2);
