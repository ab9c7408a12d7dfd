-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.b
-- drop-column: column public.m.b in table public.m
-- drop-column: column public.m.c in table public.m
ALTER TABLE public.m
    DROP COLUMN IF EXISTS b,
    DROP COLUMN IF EXISTS c;

SET LOCAL search_path = public;

-- column public.m.e (new.sql:1)
ALTER TABLE public.m
    ADD COLUMN IF NOT EXISTS e text DEFAULT 'x' NOT NULL,
    ADD COLUMN IF NOT EXISTS f text COLLATE pg_catalog."C",
    ADD COLUMN IF NOT EXISTS g jsonb DEFAULT '{}';

COMMIT;
