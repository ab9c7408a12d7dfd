-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.best
DROP VIEW IF EXISTS public.best;

-- materialized view public.per_day
DROP MATERIALIZED VIEW IF EXISTS public.per_day;

SET LOCAL search_path = public;

-- column public.sale.amount (new.sql:1)
-- rewrites public.sale (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.sale ALTER COLUMN amount TYPE bigint;

-- materialized view public.per_day (new.sql:2)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.per_day WITH (fillfactor=80) AS
SELECT day, sum(amount) AS amount FROM sale GROUP BY day;

-- materialized view public.per_day (new.sql:2)
ALTER MATERIALIZED VIEW public.per_day ALTER COLUMN "amount" SET STATISTICS 50;

-- index public.per_day_amount (new.sql:4)
-- scans public.per_day (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS per_day_amount ON public.per_day (amount) WHERE amount > 5;

-- index public.per_day_day (new.sql:3)
-- unique-index: fails where two rows have the same key
-- scans public.per_day (size unknown) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS per_day_day ON public.per_day (day);

-- index public.per_day_day (new.sql:3)
ALTER TABLE public.per_day CLUSTER ON per_day_day;

-- view public.best (new.sql:10)
CREATE OR REPLACE VIEW public.best AS
SELECT day FROM per_day ORDER BY amount DESC LIMIT 1;

-- comment on index public.per_day_day (new.sql:5)
COMMENT ON INDEX public.per_day_day IS 'to refresh it concurrently';

-- comment on materialized view public.per_day (new.sql:6)
COMMENT ON MATERIALIZED VIEW public.per_day IS 'by night';

-- privileges of case_reader on materialized view public.per_day (new.sql:7)
GRANT SELECT ON TABLE public.per_day TO case_reader;

COMMIT;
