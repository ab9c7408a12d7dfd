-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- sequence public.gone
-- drop-sequence: the count of sequence public.gone
DROP SEQUENCE IF EXISTS public.gone;

SET LOCAL search_path = public;

-- sequence public.s (new.sql:1)
ALTER SEQUENCE public.s INCREMENT BY 5 MAXVALUE 1000 CACHE 10 CYCLE;

COMMIT;
