-- @renamed from application
CREATE SCHEMA app;
-- @renamed from status
CREATE TYPE app.state AS ENUM (
    'on' -- @renamed from 'yes'
);
-- @renamed from client
CREATE TABLE app.customer (
    -- @renamed from pkey
    id integer CONSTRAINT key PRIMARY KEY,
    name text -- @renamed from fullname
);
-- @renamed from old_index
CREATE INDEX by_name ON app.customer (name);
