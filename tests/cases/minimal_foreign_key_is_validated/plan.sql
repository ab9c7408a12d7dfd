-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.b.b_a_fkey (new.sql:2)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.b (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.b VALIDATE CONSTRAINT b_a_fkey;

COMMIT;
