CREATE TABLE m (a text UNIQUE, b varchar(100), c text NOT NULL, d varchar);
CREATE INDEX m_b ON m (b);
COMMENT ON INDEX m_b IS 'stays';
