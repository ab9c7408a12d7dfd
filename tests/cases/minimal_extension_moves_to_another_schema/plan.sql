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

-- extension btree_gist (new.sql:2)
ALTER EXTENSION btree_gist SET SCHEMA ext;

-- extension citext (new.sql:2)
ALTER EXTENSION citext SET SCHEMA ext;

COMMIT;
