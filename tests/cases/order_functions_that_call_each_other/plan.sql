-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- function public.even(integer) (new.sql:3)
CREATE OR REPLACE FUNCTION public.even(n integer)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT n = 0 OR odd(n - 1)$$;

-- function public.odd(integer) (new.sql:4)
CREATE OR REPLACE FUNCTION public.odd(n integer)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT n <> 0 AND even(n - 1)$$;

-- procedure public.walk(integer) (new.sql:5)
CREATE OR REPLACE PROCEDURE public.walk(start integer)
LANGUAGE plpgsql
AS $$
DECLARE
    here node%ROWTYPE;
BEGIN
    SELECT * INTO here FROM node WHERE id = start;
    IF here.parent IS NOT NULL AND even(start) THEN
        CALL walk(here.parent);
    END IF;
END
$$;

COMMIT;
