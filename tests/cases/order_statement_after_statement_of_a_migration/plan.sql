-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.kept (new.sql:3)
CREATE TABLE IF NOT EXISTS public.kept (
    id integer,
    c integer DEFAULT 1 NOT NULL
);

-- index public.kept_c (new.sql:8)
CREATE INDEX IF NOT EXISTS kept_c ON public.kept (c);

-- view public.w (new.sql:13)
CREATE OR REPLACE VIEW public.w AS
SELECT id, c FROM kept;

COMMIT;
