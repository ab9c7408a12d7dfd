CREATE TABLE m (id integer PRIMARY KEY, a integer NOT NULL);
CREATE INDEX m_a ON m (a);
