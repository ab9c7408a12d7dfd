-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- policy public.item.cheap
DROP POLICY IF EXISTS cheap ON public.item;

-- trigger public.item.watch
DROP TRIGGER IF EXISTS watch ON public.item;

-- view public.taxes
DROP VIEW IF EXISTS public.taxes;

-- index public.item_tax
DROP INDEX IF EXISTS public.item_tax;

-- constraint public.item.taxed
ALTER TABLE public.item
    DROP CONSTRAINT IF EXISTS taxed,
    DROP COLUMN IF EXISTS taxes;

-- domain constraint public.amount.taxable
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.amount') AND conname = 'taxable') THEN
        EXECUTE $$ALTER DOMAIN public.amount DROP CONSTRAINT IF EXISTS taxable$$;
    END IF;
END
$body$;

-- column public.item.usual
ALTER TABLE public.item ALTER COLUMN usual DROP DEFAULT;

-- function public.tax(integer)
DROP FUNCTION IF EXISTS public.tax(integer);

SET LOCAL search_path = public;

-- function public.tax(integer) (new.sql:6)
CREATE OR REPLACE FUNCTION public.tax(price integer)
RETURNS numeric
LANGUAGE sql
IMMUTABLE
AS $$SELECT price / 5.0$$;

-- domain constraint public.amount.taxable (new.sql:16)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.amount') AND conname = 'taxable') THEN
        EXECUTE $$ALTER DOMAIN public.amount ADD CONSTRAINT taxable CHECK (tax(VALUE) < 1000000)$$;
    END IF;
END
$body$;

-- column public.item.taxes (new.sql:8)
-- rewrites public.item (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.item ADD COLUMN IF NOT EXISTS taxes integer GENERATED ALWAYS AS (tax(price)) STORED;

-- column public.item.usual (new.sql:9)
ALTER TABLE public.item ALTER COLUMN usual SET DEFAULT tax(100);

-- constraint public.item.taxed (new.sql:7)
-- fail-check: fails where a row breaks it
-- scans public.item (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'taxed') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT taxed CHECK (tax(price) >= 0)$$;
    END IF;
END
$body$;

-- index public.item_tax (new.sql:10)
-- scans public.item (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS item_tax ON public.item ((tax(price)));

-- view public.taxes (new.sql:11)
CREATE OR REPLACE VIEW public.taxes AS
SELECT id, tax(price) AS tax FROM item;

-- trigger public.item.watch (new.sql:15)
CREATE OR REPLACE TRIGGER watch
    BEFORE UPDATE ON public.item
    FOR EACH ROW
    WHEN (tax(NEW.price) > 7)
    EXECUTE FUNCTION public.touch();

-- policy public.item.cheap (new.sql:13)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.item') AND polname = 'cheap') THEN
        EXECUTE $$CREATE POLICY cheap ON public.item
    USING (tax(price) < 100)$$;
    END IF;
END
$body$;

COMMIT;
