CREATE TABLE m (a numeric(10,2), b numeric, c time(6), d timestamptz, e interval, f varbit(16), g numeric);
CREATE INDEX m_a ON m (a);
