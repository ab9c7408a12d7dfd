-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.session.session_account_id_fkey
ALTER TABLE public.session
    DROP CONSTRAINT IF EXISTS session_account_id_fkey,
    DROP CONSTRAINT IF EXISTS session_invited_by_fkey;

SET LOCAL search_path = public;

-- column public.account.id (new.sql:1)
-- rewrites public.account (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.account ALTER COLUMN id TYPE text;

-- column public.session.id (new.sql:3)
-- rewrites public.session (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.session
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN account_id TYPE text,
    ALTER COLUMN invited_by TYPE text;

-- constraint public.session.session_account_id_fkey (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.session (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.session') AND conname = 'session_account_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.session ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account (id) ON DELETE CASCADE$$;
    END IF;
END
$body$;

-- constraint public.session.session_invited_by_fkey (new.sql:5)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.session (size unknown) under SHARE ROW EXCLUSIVE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.session') AND conname = 'session_invited_by_fkey') THEN
        EXECUTE $$ALTER TABLE public.session ADD CONSTRAINT session_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.account (id)$$;
    END IF;
END
$body$;

-- comment on constraint public.session.session_account_id_fkey (new.sql:7)
COMMENT ON CONSTRAINT session_account_id_fkey ON public.session IS 'goes with its account';

COMMIT;
