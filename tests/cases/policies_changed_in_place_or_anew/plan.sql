-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- policy public.notes.becomes_restrictive
DROP POLICY IF EXISTS becomes_restrictive ON public.notes;

-- policy public.notes.goes
DROP POLICY IF EXISTS goes ON public.notes;

-- policy public.notes.loses_check
DROP POLICY IF EXISTS loses_check ON public.notes;

-- policy public.notes.team_reads
DROP POLICY IF EXISTS team_reads ON public.notes;

SET LOCAL search_path = public;

-- function public.may_add(bigint) (new.sql:5)
CREATE OR REPLACE FUNCTION public.may_add(bigint)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT $1 > 0$$;

-- table public.notes (new.sql:3)
ALTER TABLE public.notes FORCE ROW LEVEL SECURITY;

-- table public.tasks (new.sql:16)
CREATE TABLE IF NOT EXISTS public.tasks (
    id integer NOT NULL,
    team integer,
    CONSTRAINT tasks_pkey PRIMARY KEY (id)
);

-- table public.tasks (new.sql:16)
ALTER TABLE public.tasks ENABLE ROW LEVEL SECURITY;

-- column public.notes.team (new.sql:3)
-- rewrites public.notes (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.notes') AND attname = 'team' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'bigint') THEN
        EXECUTE $$ALTER TABLE public.notes ALTER COLUMN team TYPE bigint$$;
    END IF;
END
$body$;

-- view public.open_teams (new.sql:15)
CREATE OR REPLACE VIEW public.open_teams AS
SELECT id FROM teams WHERE owner <> '';

-- policy public.notes.adds (new.sql:10)
ALTER POLICY adds ON public.notes
    WITH CHECK (author = current_user AND may_add(team));

-- policy public.notes.becomes_restrictive (new.sql:11)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.notes') AND polname = 'becomes_restrictive') THEN
        EXECUTE $$CREATE POLICY becomes_restrictive ON public.notes
    AS RESTRICTIVE
    USING (team > 0)$$;
    END IF;
END
$body$;

-- policy public.notes.loses_check (new.sql:12)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.notes') AND polname = 'loses_check') THEN
        EXECUTE $$CREATE POLICY loses_check ON public.notes
    FOR UPDATE
    USING (team > 0)$$;
    END IF;
END
$body$;

-- policy public.notes.own_rows (new.sql:6)
ALTER POLICY own_rows ON public.notes
    TO pg_monitor
    USING (author = current_user OR author IS NULL);

-- policy public.notes.team_reads (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.notes') AND polname = 'team_reads') THEN
        EXECUTE $$CREATE POLICY team_reads ON public.notes
    FOR SELECT
    USING (team IN (SELECT team FROM public.members AS m WHERE m.login = CURRENT_USER))$$;
    END IF;
END
$body$;

-- policy public.tasks.open_only (new.sql:18)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = pg_catalog.to_regclass('public.tasks') AND polname = 'open_only') THEN
        EXECUTE $$CREATE POLICY open_only ON public.tasks
    USING (EXISTS (SELECT FROM open_teams o WHERE o.id = tasks.team))
    WITH CHECK (team IS NOT NULL)$$;
    END IF;
END
$body$;

-- comment on policy public.notes.adds (new.sql:13)
COMMENT ON POLICY adds ON public.notes IS 'after';

COMMIT;
