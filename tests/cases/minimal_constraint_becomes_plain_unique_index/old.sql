CREATE TABLE m (id integer PRIMARY KEY, code text CONSTRAINT m_code UNIQUE);
INSERT INTO m VALUES (1, 'a');
