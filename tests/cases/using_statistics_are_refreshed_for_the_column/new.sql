CREATE TABLE m (id integer PRIMARY KEY, a bigint, b integer, c text);
CREATE STATISTICS m_ab ON a, b FROM m;
