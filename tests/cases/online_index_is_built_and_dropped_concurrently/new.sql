CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE INDEX m_b ON m (b);
CREATE UNIQUE INDEX m_once ON m (lower(b));
