-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- table public.event_2023
-- drop-table: 1 row (8 kB) of table public.event_2023
SELECT $$ALTER TABLE public.event DETACH PARTITION public.event_2023 FINALIZE$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2023') AND inhparent = pg_catalog.to_regclass('public.event') AND inhdetachpending) \gexec

SET search_path = '';

-- table public.event_2023
-- drop-table: 1 row (8 kB) of table public.event_2023
SELECT $$ALTER TABLE public.event DETACH PARTITION public.event_2023 CONCURRENTLY$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2023') AND inhparent = pg_catalog.to_regclass('public.event')) \gexec

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.event_2023
-- drop-table: 1 row (8 kB) of table public.event_2023
DROP TABLE IF EXISTS public.event_2023;

-- table public.sort_a
-- drop-table: table public.sort_a
DROP TABLE IF EXISTS public.sort_a;

COMMIT;
