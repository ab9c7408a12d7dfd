-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.a (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.t') AND attname = 'a' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'a_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT a_is_not_null CHECK (a IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.t.t_b_key (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_b_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE USING INDEX t_b_key$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.t.a (new.sql:1)
-- scans public.t (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'a_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.t VALIDATE CONSTRAINT a_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.a (new.sql:1)
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;

SET LOCAL search_path = '';

-- column public.t.a (new.sql:1)
ALTER TABLE public.t DROP CONSTRAINT IF EXISTS a_is_not_null;

-- constraint public.t.t_pkey (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_pkey') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_a$$;
    END IF;
END
$body$;

COMMIT;
