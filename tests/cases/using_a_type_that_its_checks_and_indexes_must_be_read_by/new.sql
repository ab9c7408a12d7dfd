CREATE TABLE m (id integer PRIMARY KEY, day timestamptz CHECK (day > '2000-01-01'), code bigint CHECK (code > 0), word text CHECK (word <> ''));
CREATE INDEX m_day ON m (id) WHERE day > '2020-01-01';
CREATE INDEX m_code ON m (id) WHERE code > 5;
CREATE INDEX m_word ON m (lower(word));
COMMENT ON INDEX m_day IS 'the late ones';
