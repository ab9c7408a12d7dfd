CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE m (id integer, state state) PARTITION BY LIST (state);
CREATE TABLE m_on PARTITION OF m FOR VALUES IN ('on');
CREATE TABLE m_off PARTITION OF m FOR VALUES IN ('off');
CREATE VIEW off AS SELECT id FROM m WHERE state = 'off';
CREATE FUNCTION last() RETURNS state LANGUAGE sql IMMUTABLE RETURN 'off'::state;
