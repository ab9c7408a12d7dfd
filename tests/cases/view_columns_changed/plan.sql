-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.above
DROP VIEW IF EXISTS public.above;

-- view public.shrinks
DROP VIEW IF EXISTS public.shrinks;

SET LOCAL search_path = public;

-- view public.grows (new.sql:2)
CREATE OR REPLACE VIEW public.grows AS
SELECT a, b FROM t;

-- view public.shrinks (new.sql:3)
CREATE OR REPLACE VIEW public.shrinks WITH (security_barrier='true') AS
SELECT a FROM t;

-- view public.above (new.sql:4)
CREATE OR REPLACE VIEW public.above AS
SELECT a FROM shrinks;

COMMIT;
