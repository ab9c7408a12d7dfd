-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.b (new.sql:2)
-- foreign-key-without-index: no index begins with its columns: a delete on the other side reads this table
CREATE TABLE IF NOT EXISTS public.b (
    id integer NOT NULL,
    a integer,
    CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id),
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

-- constraint public.a.a_n_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.a') AND conname = 'a_n_check') THEN
        EXECUTE $$ALTER TABLE public.a ADD CONSTRAINT a_n_check CHECK (n > 0)$$;
    END IF;
END
$body$;

-- index public.a_n (new.sql:3)
-- scans public.a (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS a_n ON public.a (n);

-- view public.v (new.sql:4)
CREATE OR REPLACE VIEW public.v AS
SELECT a.id FROM a JOIN b ON b.a = a.id;

COMMIT;
