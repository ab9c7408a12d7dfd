-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- policy public.gone.asks_a_view
DROP POLICY IF EXISTS asks_a_view ON public.gone;

-- policy public.notes.own_rows
DROP POLICY IF EXISTS own_rows ON public.notes;

-- view public.gone_ids
DROP VIEW IF EXISTS public.gone_ids;

-- table public.gone
-- drop-table: table public.gone
DROP TABLE IF EXISTS public.gone;

SET LOCAL search_path = public;

-- table public.notes (new.sql:1)
-- row-security-off: policies no longer hide rows from anybody
-- row-security-off: policies no longer hide rows from the table's owner
ALTER TABLE public.notes
    DISABLE ROW LEVEL SECURITY,
    NO FORCE ROW LEVEL SECURITY;

COMMIT;
