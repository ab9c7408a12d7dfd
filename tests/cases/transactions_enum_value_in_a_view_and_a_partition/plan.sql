-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- enum type public.state (new.sql:1)
ALTER TYPE public.state ADD VALUE IF NOT EXISTS 'off';

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- function public.last() (new.sql:6)
CREATE OR REPLACE FUNCTION public.last()
RETURNS public.state
LANGUAGE sql
IMMUTABLE
RETURN 'off'::state;

-- table public.m_off (new.sql:4)
CREATE TABLE IF NOT EXISTS public.m_off PARTITION OF public.m FOR VALUES IN ('off');

-- view public.off (new.sql:5)
CREATE OR REPLACE VIEW public.off AS
SELECT id FROM m WHERE state = 'off';

COMMIT;
