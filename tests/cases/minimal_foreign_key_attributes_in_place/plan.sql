-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.b.one (new.sql:3)
ALTER TABLE public.b
    ALTER CONSTRAINT one DEFERRABLE INITIALLY IMMEDIATE,
    ALTER CONSTRAINT two DEFERRABLE INITIALLY IMMEDIATE;

COMMIT;
