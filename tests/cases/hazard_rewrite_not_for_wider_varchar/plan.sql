-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.a (new.sql:1)
ALTER TABLE public.t
    ALTER COLUMN a TYPE character varying(20),
    ALTER COLUMN b TYPE text,
    ALTER COLUMN c TYPE numeric(12,2),
    ALTER COLUMN d TYPE timestamp(6) without time zone;

COMMIT;
