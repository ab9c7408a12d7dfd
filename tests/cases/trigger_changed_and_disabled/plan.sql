-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- trigger public.t.two
DROP TRIGGER IF EXISTS two ON public.t;

SET LOCAL search_path = public;

-- trigger public.t.one (new.sql:3)
CREATE OR REPLACE TRIGGER one
    BEFORE INSERT OR UPDATE OF a ON public.t
    FOR EACH ROW
    WHEN (NEW.a IS DISTINCT FROM 3)
    EXECUTE FUNCTION public.f('x');

-- trigger public.t.three (new.sql:5)
CREATE OR REPLACE TRIGGER three
    AFTER DELETE ON public.t
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT
    EXECUTE FUNCTION public.f();

-- trigger public.t.three (new.sql:5)
ALTER TABLE public.t DISABLE TRIGGER three;

COMMIT;
