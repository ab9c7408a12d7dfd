-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.nam
-- drop-column: column public.m.nam in table public.m
ALTER TABLE public.m DROP COLUMN IF EXISTS nam;

-- table public.client
-- drop-table: table public.client
DROP TABLE IF EXISTS public.client;

-- function public.f(integer)
DROP FUNCTION IF EXISTS public.f(integer);

-- enum type public.state
-- drop-type: enum type public.state
DROP TYPE IF EXISTS public.state;

SET LOCAL search_path = public;

-- enum type public.status (new.sql:3)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.status') IS NULL THEN
        EXECUTE $$CREATE TYPE public.status AS ENUM ('on', 'off')$$;
    END IF;
END
$body$;

-- function public.g(integer) (new.sql:4)
CREATE OR REPLACE FUNCTION public.g(integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT $1 + 41$$;

-- table public.customer (new.sql:1)
CREATE TABLE IF NOT EXISTS public.customer (
    id integer NOT NULL,
    name text,
    born date,
    CONSTRAINT customer_pkey PRIMARY KEY (id)
);

-- column public.m.name (new.sql:2)
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS name text;

COMMIT;
