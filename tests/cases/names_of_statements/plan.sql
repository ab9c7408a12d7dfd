-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public."a CONSTRAINT b" (new.sql:1)
ALTER TABLE public."a CONSTRAINT b" SET (fillfactor=70);

-- table public."c DETACH PARTITION d" (new.sql:9)
ALTER TABLE public."c DETACH PARTITION d" SET (fillfactor=80);

COMMIT;
