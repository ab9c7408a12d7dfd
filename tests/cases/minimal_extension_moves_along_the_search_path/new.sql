CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION hstore SCHEMA ext;
SET search_path = public, ext;
CREATE TABLE t (a citext, h hstore, CHECK (a <> 'y'));
CREATE INDEX t_h ON t USING gin (h);
CREATE TABLE new (a citext, CHECK (a <> 'x'));
