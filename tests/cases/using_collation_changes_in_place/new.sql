CREATE TABLE m (id integer PRIMARY KEY, a text COLLATE "C", b text);
CREATE INDEX m_a ON m (a);
