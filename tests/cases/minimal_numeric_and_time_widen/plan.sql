-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:1)
ALTER TABLE public.m
    ALTER COLUMN a TYPE numeric(10,2),
    ALTER COLUMN b TYPE numeric,
    ALTER COLUMN c TYPE time(6) without time zone,
    ALTER COLUMN d TYPE timestamp with time zone,
    ALTER COLUMN e TYPE interval,
    ALTER COLUMN f TYPE bit varying(16);

COMMIT;
