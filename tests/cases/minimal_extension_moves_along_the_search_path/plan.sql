-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- schema ext (new.sql:1)
CREATE SCHEMA IF NOT EXISTS ext;

-- extension citext (new.sql:2)
ALTER EXTENSION citext SET SCHEMA ext;

-- extension hstore (new.sql:3)
ALTER EXTENSION hstore SET SCHEMA ext;

SET LOCAL search_path = public, ext;

-- table public.new (new.sql:7)
CREATE TABLE IF NOT EXISTS public.new (
    a ext.citext,
    CONSTRAINT new_a_check CHECK (a <> 'x')
);

COMMIT;
