-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 4 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.v
DROP VIEW IF EXISTS public.v;

-- column public.t.a
-- BLOCKED, drop-column: column public.t.a in table public.t
-- to allow: --allow drop-column:public.t.a, or the remark -- @allow drop-column at new.sql:1
-- ALTER TABLE public.t DROP COLUMN IF EXISTS a;

SET LOCAL search_path = public;

-- table public.other (new.sql:3)
CREATE TABLE IF NOT EXISTS public.other (
    id integer
);

-- view public.v (new.sql:2)
CREATE OR REPLACE VIEW public.v AS
SELECT id FROM t;

COMMIT;
