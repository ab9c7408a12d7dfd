-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- comment on column public.t.a
COMMENT ON COLUMN public.t.a IS NULL;

SET LOCAL search_path = public;

-- function public.f(integer, text) (new.sql:4)
CREATE OR REPLACE FUNCTION public.f(integer, text)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- comment on function public.f(integer, text) (new.sql:5)
COMMENT ON FUNCTION public.f(integer, text) IS 'one';

-- comment on table public.t (new.sql:2)
COMMENT ON TABLE public.t IS 'new';

-- comment on constraint public.t.k (new.sql:3)
COMMENT ON CONSTRAINT k ON public.t IS 'comes';

COMMIT;
