-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view column default public.changed.a
ALTER VIEW public.changed ALTER COLUMN a DROP DEFAULT;

-- view column default public.kept.b
ALTER VIEW public.kept ALTER COLUMN b DROP DEFAULT;

-- view public.gone
DROP VIEW IF EXISTS public.gone;

-- view public.rebuilt
DROP VIEW IF EXISTS public.rebuilt;

-- function public.usual()
DROP FUNCTION IF EXISTS public.usual();

SET LOCAL search_path = public;

-- function public.usual(integer) (new.sql:2)
CREATE OR REPLACE FUNCTION public.usual(integer DEFAULT 0)
RETURNS text
LANGUAGE sql
AS $$ SELECT 'x' $$;

-- view public.rebuilt (new.sql:10)
CREATE OR REPLACE VIEW public.rebuilt AS
SELECT b FROM t;

-- view column default public.changed.b (new.sql:8)
ALTER VIEW public.changed ALTER COLUMN b SET DEFAULT 'new';

-- view column default public.changed.c (new.sql:9)
ALTER VIEW public.changed ALTER COLUMN c SET DEFAULT now();

-- view column default public.kept.b (new.sql:5)
ALTER VIEW public.kept ALTER COLUMN b SET DEFAULT usual();

-- view column default public.rebuilt.b (new.sql:11)
ALTER VIEW public.rebuilt ALTER COLUMN b SET DEFAULT 'kept';

-- view column default public.set_and_dropped.a (new.sql:14)
ALTER VIEW public.set_and_dropped ALTER COLUMN a SET DEFAULT 1;

COMMIT;
