-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 4 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- enum type public.mood
-- BLOCKED, drop-enum-value: label 'happy' of enum type public.mood
-- to allow: --allow drop-enum-value:public.mood, or the remark -- @allow drop-enum-value at new.sql:1
-- DO $body$
-- BEGIN
--     IF (SELECT pg_catalog.array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype('public.mood')) <> ARRAY['sad', 'ok']::text[] THEN
--         EXECUTE $$ALTER TYPE public.mood RENAME TO mood_old$$;
--     END IF;
-- END
-- $body$;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- enum type public.mood (new.sql:1)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.mood') IS NULL THEN
        EXECUTE $$CREATE TYPE public.mood AS ENUM ('sad', 'ok')$$;
    END IF;
END
$body$;

-- column public.t.m (new.sql:2)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.t') AND attname = 'm' AND NOT attisdropped AND atttypid <> pg_catalog.to_regtype('public.mood')) THEN
        EXECUTE $$ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood$$;
    END IF;
END
$body$;

-- enum type public.mood (new.sql:1)
DROP TYPE IF EXISTS public.mood_old;

COMMIT;
