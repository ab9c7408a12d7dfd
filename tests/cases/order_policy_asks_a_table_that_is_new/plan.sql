-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.member (new.sql:3)
CREATE TABLE IF NOT EXISTS public.member (
    team integer NOT NULL,
    login text NOT NULL,
    since timestamp with time zone,
    CONSTRAINT member_pkey PRIMARY KEY (team, login)
);

-- function public.is_active(public.member) (new.sql:4)
CREATE OR REPLACE FUNCTION public.is_active(m public.member)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT m.since < now()$$;

-- policy public.doc.team (new.sql:5)
ALTER POLICY team ON public.doc
    USING (team IN (SELECT m.team FROM member m WHERE m.login = current_user AND is_active(m)));

COMMIT;
