-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.a (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'a' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'a_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT a_is_not_null CHECK (a IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- column public.m.b (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'b' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'b_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT b_is_not_null CHECK (b IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.a (new.sql:1)
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'a_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m VALIDATE CONSTRAINT a_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.b (new.sql:1)
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'b_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m VALIDATE CONSTRAINT b_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.a (new.sql:1)
ALTER TABLE public.m ALTER COLUMN a SET NOT NULL;

SET LOCAL search_path = '';

-- column public.m.a (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS a_is_not_null;

SET LOCAL search_path = public;

-- column public.m.b (new.sql:1)
ALTER TABLE public.m ALTER COLUMN b SET NOT NULL;

SET LOCAL search_path = '';

-- column public.m.b (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS b_is_not_null;

COMMIT;
