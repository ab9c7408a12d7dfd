CREATE TABLE m (id integer PRIMARY KEY, a integer NOT NULL CHECK (a > 0));
CREATE INDEX m_a ON m (a);
