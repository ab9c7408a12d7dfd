-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.goes
-- drop-index: queries that it was for read the whole table
DROP INDEX IF EXISTS public.goes;

-- index public.turns
DROP INDEX IF EXISTS public.turns;

SET LOCAL search_path = public;

-- index public.comes (new.sql:5)
-- scans public.t (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS comes ON public.t USING gin (c jsonb_path_ops);

-- index public.fills (new.sql:4)
ALTER INDEX public.fills SET (fillfactor=80);

-- index public.t_lower_idx (new.sql:6)
-- scans public.t (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS t_lower_idx ON public.t ((lower(b)) COLLATE pg_catalog."C");

-- index public.turns (new.sql:3)
-- scans public.t (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS turns ON public.t (a DESC NULLS LAST, b text_pattern_ops);

COMMIT;
