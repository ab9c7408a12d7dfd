-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.b.more (new.sql:2)
ALTER TABLE public.b ADD COLUMN IF NOT EXISTS more text;

-- constraint public.a.a_n_check (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.a') AND conname = 'a_n_check') THEN
        EXECUTE $$ALTER TABLE public.a ADD CONSTRAINT a_n_check CHECK (n > 0) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.b.b_a_fkey (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.b') AND conname = 'b_a_fkey') THEN
        EXECUTE $$ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- constraint public.b.b_n_check (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.b') AND conname = 'b_n_check') THEN
        EXECUTE $$ALTER TABLE public.b ADD CONSTRAINT b_n_check CHECK (n > 0) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.a.a_n_check (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.a (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.a VALIDATE CONSTRAINT a_n_check;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.b.b_a_fkey (new.sql:2)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.b (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.b VALIDATE CONSTRAINT b_a_fkey;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.b.b_n_check (new.sql:2)
-- fail-check: fails where a row breaks it
-- scans public.b (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.b VALIDATE CONSTRAINT b_n_check;

COMMIT;
