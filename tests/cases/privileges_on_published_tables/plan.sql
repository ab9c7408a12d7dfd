-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table in publication changes.public.two (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = 'changes' AND r.prrelid = pg_catalog.to_regclass('public.two')) THEN
        EXECUTE $$ALTER PUBLICATION changes ADD TABLE ONLY public.two$$;
    END IF;
END
$body$;

-- privileges of case_reader on table public.one (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT ON TABLE public.one TO case_reader;

-- privileges of case_reader on table public.two (new.sql:4)
-- widen-privilege: somebody may do more than before
GRANT SELECT ON TABLE public.two TO case_reader;

COMMIT;
