CREATE TABLE m (id integer PRIMARY KEY, a text, b text COLLATE "C");
CREATE INDEX m_a ON m (a);
INSERT INTO m VALUES (1, 'x', 'y');
