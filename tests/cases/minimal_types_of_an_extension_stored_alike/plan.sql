-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.keyed.keyed_r_fkey
ALTER TABLE public.keyed DROP CONSTRAINT IF EXISTS keyed_r_fkey;

SET LOCAL search_path = public;

-- column public.keyed.t (new.sql:3)
-- fail-unique: fails where two rows have the same key
-- scans public.keyed (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.keyed
    ALTER COLUMN t TYPE public.citext,
    ALTER COLUMN r TYPE public.citext;

-- column public.listed.arr (new.sql:5)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.listed (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.listed ALTER COLUMN arr TYPE public.citext[];

-- column public.plain.t (new.sql:2)
ALTER TABLE public.plain
    ALTER COLUMN t TYPE public.citext,
    ALTER COLUMN v TYPE public.citext,
    ALTER COLUMN w TYPE text;

-- column public.shortened.w (new.sql:4)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.shortened (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.shortened ALTER COLUMN w TYPE character varying(20);

-- constraint public.keyed.keyed_r_fkey (new.sql:3)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.keyed (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.keyed') AND conname = 'keyed_r_fkey') THEN
        EXECUTE $$ALTER TABLE public.keyed ADD CONSTRAINT keyed_r_fkey FOREIGN KEY (r) REFERENCES public.keyed (t)$$;
    END IF;
END
$body$;

COMMIT;
