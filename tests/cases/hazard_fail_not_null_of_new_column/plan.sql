-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.c (new.sql:1)
-- fail-not-null: fails where there is a row: it has no value to put there
-- scans public.t (0 rows, 0 kB) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t ADD COLUMN IF NOT EXISTS c text NOT NULL;

COMMIT;
