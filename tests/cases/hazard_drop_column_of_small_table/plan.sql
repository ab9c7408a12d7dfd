-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.b
-- drop-column: column public.t.b in 2 rows (8 kB) of table public.t
ALTER TABLE public.t DROP COLUMN IF EXISTS b;

COMMIT;
