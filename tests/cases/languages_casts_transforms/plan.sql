-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- cast (point AS public.mood)
DROP CAST IF EXISTS (point AS public.mood);

-- cast (public.mood AS integer)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_cast WHERE castsource = pg_catalog.to_regtype('public.mood') AND casttarget = pg_catalog.to_regtype('integer') AND castmethod = 'f' AND castcontext = 'e' AND castfunc = pg_catalog.to_regprocedure('public.mood_number(public.mood)')) THEN
        EXECUTE $$DROP CAST IF EXISTS (public.mood AS integer)$$;
    END IF;
END
$body$;

-- function public.in_gone()
DROP FUNCTION IF EXISTS public.in_gone();

-- language plgone
DROP LANGUAGE IF EXISTS plgone;

SET LOCAL search_path = public;

-- language plkept (new.sql:12)
CREATE OR REPLACE LANGUAGE plkept HANDLER pg_catalog.plpgsql_call_handler VALIDATOR pg_catalog.plpgsql_validator;

-- language plnew (new.sql:14)
CREATE OR REPLACE TRUSTED LANGUAGE plnew HANDLER pg_catalog.plpgsql_call_handler;

-- cast (integer AS public.mood) (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_cast WHERE castsource = pg_catalog.to_regtype('integer') AND casttarget = pg_catalog.to_regtype('public.mood')) THEN
        EXECUTE $$CREATE CAST (integer AS public.mood) WITH FUNCTION public.number_mood(integer) AS ASSIGNMENT$$;
    END IF;
END
$body$;

-- cast (public.mood AS integer) (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_cast WHERE castsource = pg_catalog.to_regtype('public.mood') AND casttarget = pg_catalog.to_regtype('integer')) THEN
        EXECUTE $$CREATE CAST (public.mood AS integer) WITH FUNCTION public.mood_number(public.mood) AS IMPLICIT$$;
    END IF;
END
$body$;

-- transform plkept(public.mood) (new.sql:15)
CREATE OR REPLACE TRANSFORM FOR public.mood LANGUAGE plkept (FROM SQL WITH FUNCTION public.from_mood(internal), TO SQL WITH FUNCTION public.to_mood(internal));

-- transform plnew(public.mood) (new.sql:17)
CREATE OR REPLACE TRANSFORM FOR public.mood LANGUAGE plnew (FROM SQL WITH FUNCTION public.from_mood(internal));

-- function public.in_new(public.mood) (new.sql:18)
CREATE OR REPLACE FUNCTION public.in_new(public.mood)
RETURNS integer
LANGUAGE plnew
TRANSFORM FOR TYPE public.mood
AS $$BEGIN RETURN 1; END$$;

-- access method heap4 (new.sql:22)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_am WHERE amname = 'heap4') THEN
        EXECUTE $$CREATE ACCESS METHOD heap4 TYPE TABLE HANDLER pg_catalog.heap_tableam_handler$$;
    END IF;
END
$body$;

-- table public.moved_back (new.sql:28)
-- rewrites public.moved_back (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.moved_back SET ACCESS METHOD heap;

SET LOCAL search_path = '';

-- access method heap3
DROP ACCESS METHOD IF EXISTS heap3;

SET LOCAL search_path = public;

-- table public.moved_to_heap2 (new.sql:26)
-- rewrites public.moved_to_heap2 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.moved_to_heap2 SET ACCESS METHOD heap2;

-- materialized view public.new_in_heap4 (new.sql:29)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.new_in_heap4 USING heap4 AS
SELECT a FROM kept_in_heap;

-- comment on language plkept (new.sql:13)
COMMENT ON LANGUAGE plkept IS 'for superusers';

-- comment on language plpgsql (new.sql:30)
COMMENT ON LANGUAGE plpgsql IS 'made by an extension';

-- comment on cast (public.mood AS text) (new.sql:11)
COMMENT ON CAST (public.mood AS text) IS 'as its label says';

-- comment on access method heap4 (new.sql:23)
COMMENT ON ACCESS METHOD heap4 IS 'like heap';

COMMIT;
