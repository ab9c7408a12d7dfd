CREATE TABLE m (id integer PRIMARY KEY, day date CHECK (day > '2000-01-01'), code integer CHECK (code > 0), word varchar(10) CHECK (word <> ''));
CREATE INDEX m_day ON m (id) WHERE day > '2020-01-01';
CREATE INDEX m_code ON m (id) WHERE code > 5;
CREATE INDEX m_word ON m (lower(word));
COMMENT ON INDEX m_day IS 'the late ones';
INSERT INTO m VALUES (1, '2024-01-01', 7, 'x');
