-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- materialized view public.empty
DROP MATERIALIZED VIEW IF EXISTS public.empty;

-- materialized view public.full_one
DROP MATERIALIZED VIEW IF EXISTS public.full_one;

SET LOCAL search_path = public;

-- column public.sale.amount (new.sql:1)
-- rewrites public.sale (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.sale ALTER COLUMN amount TYPE bigint;

-- materialized view public.empty (new.sql:2)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.empty AS
SELECT sum(amount) AS amount FROM sale
WITH NO DATA;

-- index public.empty_amount (new.sql:3)
-- scans public.empty (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS empty_amount ON public.empty (amount);

-- materialized view public.full_one (new.sql:4)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.full_one AS
SELECT max(amount) AS amount FROM sale;

COMMIT;
