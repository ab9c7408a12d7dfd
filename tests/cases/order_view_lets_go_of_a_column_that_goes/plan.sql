-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- function public.fax_of(integer) (new.sql:3)
CREATE OR REPLACE FUNCTION public.fax_of(integer)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC SELECT name FROM person WHERE id = $1; END;

-- view public.people (new.sql:2)
CREATE OR REPLACE VIEW public.people AS
SELECT id, name FROM person;

SET LOCAL search_path = '';

-- column public.person.fax
-- drop-column: column public.person.fax in table public.person
ALTER TABLE public.person DROP COLUMN IF EXISTS fax;

COMMIT;
