CREATE TABLE m (a varchar(50) UNIQUE, b varchar(50), c varchar(50) NOT NULL, d text);
CREATE INDEX m_b ON m (b);
COMMENT ON INDEX m_b IS 'stays';
INSERT INTO m VALUES ('x', 'y', 'z', 'd');
