-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- rule public.items.note
DROP RULE IF EXISTS note ON public.items;

-- policy public.items.cheap
DROP POLICY IF EXISTS cheap ON public.items;

SET LOCAL search_path = public;

-- column public.items.price (new.sql:1)
-- rewrites public.items (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.items ALTER COLUMN price TYPE bigint;

-- column public.log.was (new.sql:2)
-- rewrites public.log (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.log ALTER COLUMN was TYPE bigint;

-- policy public.items.cheap (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.items') AND polname = 'cheap') THEN
        EXECUTE $$CREATE POLICY cheap ON public.items
    USING (price < 5)$$;
    END IF;
END
$body$;

-- rule public.items.note (new.sql:3)
CREATE OR REPLACE RULE note AS
    ON UPDATE TO public.items
    DO ALSO INSERT INTO log VALUES (old.price);

-- rule public.items.note (new.sql:3)
ALTER TABLE public.items DISABLE RULE note;

-- comment on policy public.items.cheap (new.sql:6)
COMMENT ON POLICY cheap ON public.items IS 'comes again';

COMMIT;
