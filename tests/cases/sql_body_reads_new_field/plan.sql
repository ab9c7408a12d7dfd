-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.post.author_id (new.sql:1)
ALTER TABLE public.post ADD COLUMN IF NOT EXISTS author_id integer;

-- function public.author(public.post) (new.sql:2)
CREATE OR REPLACE FUNCTION public.author(p public.post)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN (p).author_id;

COMMIT;
