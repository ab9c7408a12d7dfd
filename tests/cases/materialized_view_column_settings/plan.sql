-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- materialized view public.stored
DROP MATERIALIZED VIEW IF EXISTS public.stored;

SET LOCAL search_path = public;

-- materialized view public.fresh (new.sql:7)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.fresh AS
SELECT a FROM t;

-- materialized view public.fresh (new.sql:7)
ALTER MATERIALIZED VIEW public.fresh ALTER COLUMN "a" SET COMPRESSION pglz;

-- materialized view public.m (new.sql:2)
ALTER MATERIALIZED VIEW public.m
    ALTER COLUMN "a" SET STATISTICS -1,
    ALTER COLUMN "odd ""name" SET COMPRESSION default,
    ALTER COLUMN "a" SET (n_distinct=7),
    ALTER COLUMN "a" SET STORAGE main,
    ALTER COLUMN "odd ""name" SET STATISTICS 20;

-- materialized view public.stored (new.sql:6)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.stored AS
SELECT a FROM t;

COMMIT;
