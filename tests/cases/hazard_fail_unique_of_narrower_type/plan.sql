-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.n (new.sql:1)
-- fail-cast: fails where a value is none of the new type's
-- fail-unique: fails where two rows have the same key
-- narrow-type: what numeric(6,1) does not hold of numeric(5,2), in column public.t.n in table public.t
-- fail-cast: fails where a value is none of the new type's
-- narrow-type: what numeric(6,1) does not hold of numeric(5,2), in column public.t.m in table public.t
-- fail-unique: fails where two rows have the same key
-- narrow-type: what date does not hold of timestamp without time zone, in column public.t.s in table public.t
-- rewrites public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t
    ALTER COLUMN n TYPE numeric(6,1),
    ALTER COLUMN m TYPE numeric(6,1),
    ALTER COLUMN s TYPE date;

COMMIT;
