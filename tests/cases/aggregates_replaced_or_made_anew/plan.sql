-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.v
DROP VIEW IF EXISTS public.v;

-- aggregate public.gone(integer)
DROP AGGREGATE IF EXISTS public.gone(integer);

-- aggregate s.agg(integer)
DROP AGGREGATE IF EXISTS s.agg(integer);

SET LOCAL search_path = public;

-- aggregate public.mysum(integer) (new.sql:7)
CREATE OR REPLACE AGGREGATE public.mysum(x integer) (
    SFUNC = pg_catalog.int4pl,
    STYPE = integer,
    SSPACE = 32,
    COMBINEFUNC = pg_catalog.int4pl,
    INITCOND = '0',
    MSFUNC = pg_catalog.int4pl,
    MINVFUNC = pg_catalog.int4mi,
    MSTYPE = integer,
    MINITCOND = '0',
    PARALLEL = restricted
);

-- aggregate s.agg(integer) (new.sql:6)
CREATE OR REPLACE AGGREGATE s.agg(integer) (
    SFUNC = s.sf,
    STYPE = s.st,
    FINALFUNC = s.ff2,
    INITCOND = '(1,0)'
);

-- view public.v (new.sql:14)
CREATE OR REPLACE VIEW public.v AS
SELECT s.agg(1), mysum(2);

-- comment on aggregate public.cnt() (new.sql:15)
COMMENT ON AGGREGATE public.cnt(*) IS 'd';

COMMIT;
