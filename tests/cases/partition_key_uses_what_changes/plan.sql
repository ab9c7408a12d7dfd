-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- function public.bucket(bigint) (new.sql:1)
CREATE OR REPLACE FUNCTION public.bucket(bigint)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT ($1 % 4)::integer$$;

SET LOCAL search_path = '';

-- table public.by_column
-- scans public.by_column (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_column') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_column')) IS NOT DISTINCT FROM 'LIST (code)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE by_column_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.by_column$$;
    END IF;
END
$body$;

-- table public.by_column_1
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_column') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_column')) IS NOT DISTINCT FROM 'LIST (code)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_column_1$$;
    END IF;
END
$body$;

-- table public.by_column
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_column') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_column')) IS NOT DISTINCT FROM 'LIST (code)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_column$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.by_column (new.sql:14)
CREATE TABLE IF NOT EXISTS public.by_column (
    id integer,
    code integer
) PARTITION BY LIST (code);

-- table public.by_column_1 (new.sql:15)
CREATE TABLE IF NOT EXISTS public.by_column_1 PARTITION OF public.by_column FOR VALUES IN (1);

-- table public.by_column (new.sql:14)
-- rewrites public.by_column (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.by_column_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.by_column (id, code) OVERRIDING SYSTEM VALUE SELECT id, code::integer FROM pg_temp.by_column_rows_laid_aside$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.by_function
-- scans public.by_function (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_function') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_function')) IS NOT DISTINCT FROM 'LIST (public.bucket(id))' THEN
        EXECUTE $$CREATE TEMPORARY TABLE by_function_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.by_function$$;
    END IF;
END
$body$;

-- table public.by_function_0
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_function') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_function')) IS NOT DISTINCT FROM 'LIST (public.bucket(id))' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_function_0$$;
    END IF;
END
$body$;

-- table public.by_function
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_function') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_function')) IS NOT DISTINCT FROM 'LIST (public.bucket(id))' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_function$$;
    END IF;
END
$body$;

-- function public.bucket(integer)
DROP FUNCTION IF EXISTS public.bucket(integer);

SET LOCAL search_path = public;

-- table public.by_function (new.sql:5)
CREATE TABLE IF NOT EXISTS public.by_function (
    id integer,
    note text
) PARTITION BY LIST (bucket(id));

-- table public.by_function_0 (new.sql:6)
CREATE TABLE IF NOT EXISTS public.by_function_0 PARTITION OF public.by_function FOR VALUES IN (0);

-- table public.by_function (new.sql:5)
-- rewrites public.by_function (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.by_function_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.by_function (id, note) OVERRIDING SYSTEM VALUE SELECT id, note FROM pg_temp.by_function_rows_laid_aside$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.by_type
-- scans public.by_type (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_type') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_type')) IS NOT DISTINCT FROM 'LIST (level)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE by_type_rows_laid_aside ON COMMIT DROP AS SELECT id, level::text AS level FROM public.by_type$$;
    END IF;
END
$body$;

-- table public.by_type_low_1
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_type') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_type')) IS NOT DISTINCT FROM 'LIST (level)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_type_low_1$$;
    END IF;
END
$body$;

-- table public.by_type_low
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_type') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_type')) IS NOT DISTINCT FROM 'LIST (level)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_type_low$$;
    END IF;
END
$body$;

-- table public.by_type
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_type') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_type')) IS NOT DISTINCT FROM 'LIST (level)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_type$$;
    END IF;
END
$body$;

-- table public.by_word
-- scans public.by_word (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_word') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_word')) IS NOT DISTINCT FROM 'LIST (public.word(level))' THEN
        EXECUTE $$CREATE TEMPORARY TABLE by_word_rows_laid_aside ON COMMIT DROP AS SELECT id, level::text AS level FROM public.by_word$$;
    END IF;
END
$body$;

-- table public.by_word_low
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_word') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_word')) IS NOT DISTINCT FROM 'LIST (public.word(level))' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_word_low$$;
    END IF;
END
$body$;

-- table public.by_word
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.by_word') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.by_word')) IS NOT DISTINCT FROM 'LIST (public.word(level))' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.by_word$$;
    END IF;
END
$body$;

-- function public.word(public.level)
DROP FUNCTION IF EXISTS public.word(public.level);

-- enum type public.level
-- drop-enum-value: label 'high' of enum type public.level
DO $body$
BEGIN
    IF (SELECT pg_catalog.array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype('public.level')) <> ARRAY['low', 'urgent']::text[] THEN
        EXECUTE $$ALTER TYPE public.level RENAME TO level_old$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- enum type public.level (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public.level') IS NULL THEN
        EXECUTE $$CREATE TYPE public.level AS ENUM ('low', 'urgent')$$;
    END IF;
END
$body$;

-- function public.word(public.level) (new.sql:3)
CREATE OR REPLACE FUNCTION public.word(public.level)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE
AS $$begin return $1::text; end$$;

-- table public.by_type (new.sql:8)
CREATE TABLE IF NOT EXISTS public.by_type (
    id integer,
    level public.level
) PARTITION BY LIST (level);

-- table public.by_type_low (new.sql:9)
CREATE TABLE IF NOT EXISTS public.by_type_low PARTITION OF public.by_type FOR VALUES IN ('low') PARTITION BY RANGE (id);

-- table public.by_type_low_1 (new.sql:10)
CREATE TABLE IF NOT EXISTS public.by_type_low_1 PARTITION OF public.by_type_low FOR VALUES FROM (0) TO (10);

-- table public.by_type (new.sql:8)
-- rewrites public.by_type (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.by_type_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.by_type (id, level) OVERRIDING SYSTEM VALUE SELECT id, level::public.level FROM pg_temp.by_type_rows_laid_aside$$;
    END IF;
END
$body$;

-- table public.by_word (new.sql:11)
CREATE TABLE IF NOT EXISTS public.by_word (
    id integer,
    level public.level
) PARTITION BY LIST (word(level));

-- table public.by_word_low (new.sql:12)
CREATE TABLE IF NOT EXISTS public.by_word_low PARTITION OF public.by_word FOR VALUES IN ('low');

-- enum type public.level (new.sql:2)
DROP TYPE IF EXISTS public.level_old;

-- table public.by_word (new.sql:11)
-- rewrites public.by_word (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.by_word_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.by_word (id, level) OVERRIDING SYSTEM VALUE SELECT id, level::public.level FROM pg_temp.by_word_rows_laid_aside$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.other_key
-- scans public.other_key (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.other_key') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.other_key')) IS NOT DISTINCT FROM 'RANGE (id)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE other_key_rows_laid_aside ON COMMIT DROP AS SELECT id, kind::text AS kind FROM public.other_key$$;
    END IF;
END
$body$;

-- table public.other_key_a
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.other_key') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.other_key')) IS NOT DISTINCT FROM 'RANGE (id)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.other_key_a$$;
    END IF;
END
$body$;

-- table public.other_key_b
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.other_key') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.other_key')) IS NOT DISTINCT FROM 'RANGE (id)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.other_key_b$$;
    END IF;
END
$body$;

-- table public.other_key
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.other_key') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.other_key')) IS NOT DISTINCT FROM 'RANGE (id)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.other_key$$;
    END IF;
END
$body$;

-- enum type public.gone
-- drop-type: enum type public.gone
DROP TYPE IF EXISTS public.gone;

SET LOCAL search_path = public;

-- table public.other_key (new.sql:17)
CREATE TABLE IF NOT EXISTS public.other_key (
    id integer,
    kind text
) PARTITION BY HASH (id);

-- table public.other_key_a (new.sql:18)
CREATE TABLE IF NOT EXISTS public.other_key_a PARTITION OF public.other_key FOR VALUES WITH (modulus 2, remainder 0);

-- table public.other_key_b (new.sql:19)
CREATE TABLE IF NOT EXISTS public.other_key_b PARTITION OF public.other_key FOR VALUES WITH (modulus 2, remainder 1);

-- table public.other_key (new.sql:17)
-- rewrites public.other_key (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.other_key_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.other_key (id, kind) OVERRIDING SYSTEM VALUE SELECT id, kind::text FROM pg_temp.other_key_rows_laid_aside$$;
    END IF;
END
$body$;

COMMIT;
