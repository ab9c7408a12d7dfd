-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.name
-- scans public.name (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.name') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.name')) IS NOT DISTINCT FROM 'LIST (a)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE name_rows_laid_aside ON COMMIT DROP AS SELECT a COLLATE pg_catalog."default" AS a, b COLLATE pg_catalog."default" AS b, c FROM public.name$$;
    END IF;
END
$body$;

-- table public.name_1
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.name') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.name')) IS NOT DISTINCT FROM 'LIST (a)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.name_1$$;
    END IF;
END
$body$;

-- table public.name
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.name') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.name')) IS NOT DISTINCT FROM 'LIST (a)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.name$$;
    END IF;
END
$body$;

-- table public.of_names
-- scans public.of_names (0 rows, 0 kB) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.of_names') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.of_names')) IS NOT DISTINCT FROM 'RANGE (a COLLATE public.order_of_names, lower(b) COLLATE public.order_of_names)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE of_names_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.of_names$$;
    END IF;
END
$body$;

-- table public.of_names
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.of_names') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.of_names')) IS NOT DISTINCT FROM 'RANGE (a COLLATE public.order_of_names, lower(b) COLLATE public.order_of_names)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.of_names$$;
    END IF;
END
$body$;

-- collation public.order_of_names
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collname = 'order_of_names' AND collnamespace = pg_catalog.to_regnamespace('public') AND collprovider IS NOT DISTINCT FROM 'i' AND collisdeterministic AND coalesce(pg_catalog.to_jsonb(pg_collation) ->> 'colllocale', pg_catalog.to_jsonb(pg_collation) ->> 'colliculocale', collcollate) IS NOT DISTINCT FROM 'de' AND pg_catalog.to_jsonb(pg_collation) ->> 'collicurules' IS NOT DISTINCT FROM NULL) THEN
        EXECUTE $$ALTER COLLATION public.order_of_names RENAME TO order_of_names_old$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- collation public.order_of_names (new.sql:1)
CREATE COLLATION IF NOT EXISTS public.order_of_names (
    PROVIDER = icu,
    LOCALE = 'fr'
);

-- table public.name (new.sql:2)
CREATE TABLE IF NOT EXISTS public.name (
    a text COLLATE public.order_of_names,
    b text COLLATE public.order_of_names,
    c text
) PARTITION BY LIST (a);

-- table public.name_1 (new.sql:4)
CREATE TABLE IF NOT EXISTS public.name_1 PARTITION OF public.name FOR VALUES IN ('x');

-- collation public.order_of_names (new.sql:1)
DROP COLLATION IF EXISTS public.order_of_names_old;

-- table public.name (new.sql:2)
-- rewrites public.name (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.name_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.name (a, b, c) OVERRIDING SYSTEM VALUE SELECT a, b, c FROM pg_temp.name_rows_laid_aside$$;
    END IF;
END
$body$;

-- table public.of_names (new.sql:9)
CREATE TABLE IF NOT EXISTS public.of_names (
    a text,
    b text
) PARTITION BY RANGE (a COLLATE order_of_names, lower(b) COLLATE order_of_names);

-- table public.of_names (new.sql:9)
-- rewrites public.of_names (0 rows, 0 kB) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.of_names_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.of_names (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM pg_temp.of_names_rows_laid_aside$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- table public.place
-- scans public.place (size unknown) under ACCESS SHARE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.place') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.place')) IS NOT DISTINCT FROM 'RANGE (a)' THEN
        EXECUTE $$CREATE TEMPORARY TABLE place_rows_laid_aside ON COMMIT DROP AS SELECT * FROM public.place$$;
    END IF;
END
$body$;

-- table public.place_1
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.place') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.place')) IS NOT DISTINCT FROM 'RANGE (a)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.place_1$$;
    END IF;
END
$body$;

-- table public.place
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.place') IS NOT NULL AND pg_catalog.pg_get_partkeydef(pg_catalog.to_regclass('public.place')) IS NOT DISTINCT FROM 'RANGE (a)' THEN
        EXECUTE $$DROP TABLE IF EXISTS public.place$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- table public.place (new.sql:5)
CREATE TABLE IF NOT EXISTS public.place (
    a text COLLATE pg_catalog."C",
    b integer
) PARTITION BY RANGE (a);

-- table public.place_1 (new.sql:6)
CREATE TABLE IF NOT EXISTS public.place_1 PARTITION OF public.place FOR VALUES FROM ('a') TO ('x');

-- table public.place (new.sql:5)
-- rewrites public.place (size unknown) under ROW EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF pg_catalog.to_regclass('pg_temp.place_rows_laid_aside') IS NOT NULL THEN
        EXECUTE $$INSERT INTO public.place (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM pg_temp.place_rows_laid_aside$$;
    END IF;
END
$body$;

COMMIT;
