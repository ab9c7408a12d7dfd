-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:1)
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m
    ALTER COLUMN a TYPE numeric(10,4),
    ALTER COLUMN b TYPE character(8),
    ALTER COLUMN c TYPE character(10);

COMMIT;
