CREATE TABLE m (a numeric(8,2), b numeric(8,2), c time(3), d timestamptz(0), e interval(3), f varbit(8), g numeric);
CREATE INDEX m_a ON m (a);
INSERT INTO m VALUES (1.25, 2.5, '10:00', '2024-01-01', '1 day', B'101', 3);
