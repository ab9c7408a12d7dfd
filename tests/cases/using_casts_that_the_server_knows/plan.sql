-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.numbers.n (new.sql:8)
ALTER TABLE public.numbers ALTER COLUMN n TYPE oid;

-- column public.t.price (new.sql:7)
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t
    ALTER COLUMN price TYPE numeric,
    ALTER COLUMN feels TYPE public.mood USING feels::public.mood,
    ALTER COLUMN felt TYPE integer,
    ALTER COLUMN place TYPE regclass,
    ALTER COLUMN note TYPE text,
    ALTER COLUMN day TYPE timestamp without time zone;

COMMIT;
