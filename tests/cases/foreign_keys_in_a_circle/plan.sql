-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.a (new.sql:1)
CREATE TABLE IF NOT EXISTS public.a (
    id integer NOT NULL,
    b integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

-- table public.b (new.sql:2)
CREATE TABLE IF NOT EXISTS public.b (
    id integer NOT NULL,
    a integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

-- constraint public.b.b_a_fkey (new.sql:2)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.b') AND conname = 'b_a_fkey') THEN
        EXECUTE $$ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id) ON UPDATE CASCADE ON DELETE SET NULL$$;
    END IF;
END
$body$;

-- constraint public.a.a_b (new.sql:3)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.a') AND conname = 'a_b') THEN
        EXECUTE $$ALTER TABLE public.a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES public.b (id) DEFERRABLE INITIALLY DEFERRED$$;
    END IF;
END
$body$;

COMMIT;
