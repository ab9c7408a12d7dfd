CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE TABLE t (a citext, h hstore, CHECK (a <> 'y'));
CREATE INDEX t_h ON t USING gin (h);
INSERT INTO t VALUES ('x', 'k=>v');
