-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- materialized view public.last (new.sql:2)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.last AS
SELECT count(*) AS n FROM t;

-- function public.counted() (new.sql:3)
CREATE OR REPLACE FUNCTION public.counted()
RETURNS bigint
LANGUAGE plpgsql
AS $$
DECLARE
    found bigint := 0;
BEGIN
    SELECT n INTO found FROM public.last;
    RETURN found;
END
$$;

-- materialized view public.first (new.sql:11)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.first AS
SELECT counted() AS n;

COMMIT;
