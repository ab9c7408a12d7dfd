-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- trigger public.t.g
DROP TRIGGER IF EXISTS g ON public.t;

-- view public.bigger
DROP VIEW IF EXISTS public.bigger;

-- view public.big
DROP VIEW IF EXISTS public.big;

SET LOCAL search_path = public;

-- column public.t.amount (new.sql:1)
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t ALTER COLUMN amount TYPE numeric(12,2);

-- view public.big (new.sql:3)
CREATE OR REPLACE VIEW public.big AS
SELECT id, amount FROM t WHERE amount > 100;

-- view public.bigger (new.sql:4)
CREATE OR REPLACE VIEW public.bigger AS
SELECT id FROM big WHERE amount > 1000;

-- trigger public.t.g (new.sql:7)
CREATE OR REPLACE TRIGGER g
    BEFORE UPDATE OF amount ON public.t
    FOR EACH ROW
    WHEN (NEW.amount > 1)
    EXECUTE FUNCTION public.f();

-- comment on view public.big (new.sql:5)
COMMENT ON VIEW public.big IS 'more than a hundred';

COMMIT;
