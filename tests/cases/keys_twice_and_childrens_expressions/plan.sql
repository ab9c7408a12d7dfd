-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.logged (new.sql:16)
CREATE TABLE IF NOT EXISTS public.logged (
    id integer,
    line text COMPRESSION pglz
) PARTITION BY RANGE (id);

-- table public.logged_1 (new.sql:17)
CREATE TABLE IF NOT EXISTS public.logged_1 PARTITION OF public.logged FOR VALUES FROM (0) TO (10);

-- table public.logged_2 (new.sql:18)
CREATE TABLE IF NOT EXISTS public.logged_2 PARTITION OF public.logged FOR VALUES FROM (10) TO (20);

-- table public.parent (new.sql:7)
CREATE TABLE IF NOT EXISTS public.parent (
    a integer,
    doubled integer GENERATED ALWAYS AS (a * 2) STORED
);

-- table public.child (new.sql:8)
CREATE TABLE IF NOT EXISTS public.child (
    doubled integer,
    more text
) INHERITS (public.parent);

-- table public.twins (new.sql:2)
CREATE TABLE IF NOT EXISTS public.twins (
    a integer,
    b integer NOT NULL,
    CONSTRAINT first_key UNIQUE (a, b),
    CONSTRAINT twins_pkey PRIMARY KEY (b)
);

-- column public.logged_2.line (new.sql:16)
ALTER TABLE public.logged_2 ALTER COLUMN line SET COMPRESSION default;

-- column public.measured_1.taken (new.sql:11)
ALTER TABLE public.measured_1
    ALTER COLUMN taken SET STORAGE external,
    ALTER COLUMN taken SET COMPRESSION pglz;

-- constraint public.twins.second_key (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.twins') AND conname = 'second_key') THEN
        EXECUTE $$ALTER TABLE public.twins ADD CONSTRAINT second_key UNIQUE (a, b)$$;
    END IF;
END
$body$;

-- constraint public.twins.third_key (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.twins') AND conname = 'third_key') THEN
        EXECUTE $$ALTER TABLE public.twins ADD CONSTRAINT third_key UNIQUE (b)$$;
    END IF;
END
$body$;

COMMIT;
