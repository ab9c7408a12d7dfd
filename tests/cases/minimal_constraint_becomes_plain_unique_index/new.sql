CREATE TABLE m (id integer PRIMARY KEY, code text);
CREATE UNIQUE INDEX m_code ON m (code);
