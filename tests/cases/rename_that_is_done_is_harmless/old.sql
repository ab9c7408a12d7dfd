CREATE SCHEMA app;
CREATE TYPE app.state AS ENUM ('on');
CREATE TABLE app.customer (id integer CONSTRAINT key PRIMARY KEY, name text);
CREATE INDEX by_name ON app.customer (name);
