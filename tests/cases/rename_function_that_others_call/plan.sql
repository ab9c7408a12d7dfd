-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- function public.vat(integer) (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regprocedure('public.tax(integer)') IS NOT NULL THEN
        EXECUTE $$ALTER FUNCTION public.tax(integer) RENAME TO vat$$;
    END IF;
END
$body$;

-- view public.v
DROP VIEW IF EXISTS public.v;

-- index public.m_tax
DROP INDEX IF EXISTS public.m_tax;

-- column public.m.taxes
ALTER TABLE public.m DROP COLUMN IF EXISTS taxes;

SET LOCAL search_path = public;

-- column public.m.taxes (new.sql:3)
-- rewrites public.m (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS taxes integer GENERATED ALWAYS AS (vat(a)) STORED;

-- index public.m_tax (new.sql:4)
-- scans public.m (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS m_tax ON public.m ((vat(a)));

-- view public.v (new.sql:5)
CREATE OR REPLACE VIEW public.v AS
SELECT vat(a) AS t FROM m;

COMMIT;
