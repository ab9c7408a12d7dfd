-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:2)
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'c' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'integer') THEN
        EXECUTE $$ALTER TABLE public.m
    ALTER COLUMN a DROP DEFAULT,
    ALTER COLUMN a TYPE public.mood USING a::public.mood,
    ALTER COLUMN a SET DEFAULT 'ok',
    ALTER COLUMN b TYPE text,
    ALTER COLUMN b SET DEFAULT 'sad',
    ALTER COLUMN c DROP DEFAULT,
    ALTER COLUMN c TYPE integer USING c::integer,
    ALTER COLUMN c SET DEFAULT 0,
    ALTER COLUMN d DROP DEFAULT,
    ALTER COLUMN d TYPE bigint$$;
    END IF;
END
$body$;

COMMIT;
