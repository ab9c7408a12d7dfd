CREATE TYPE state AS ENUM ('on');
CREATE TABLE m (id integer, state state) PARTITION BY LIST (state);
CREATE TABLE m_on PARTITION OF m FOR VALUES IN ('on');
INSERT INTO m VALUES (1, 'on');
