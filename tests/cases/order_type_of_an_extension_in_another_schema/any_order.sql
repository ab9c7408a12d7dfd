CREATE TABLE page (id integer PRIMARY KEY, title ext.citext, tags ext.hstore);
CREATE INDEX page_tags ON page USING gin (tags);
CREATE VIEW tagged AS SELECT id FROM page WHERE tags OPERATOR(ext.?) 'x';
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA ext;
CREATE SCHEMA ext;
