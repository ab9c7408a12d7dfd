-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- index public.event_unique (new.sql:4)
CREATE UNIQUE INDEX IF NOT EXISTS event_unique ON ONLY public.event (id, kind);

-- constraint public.event_login.login_key (new.sql:7)
-- fail-unique: fails where two rows have the same key
-- scans public.event_login (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_login') AND conname = 'login_key') THEN
        EXECUTE $$ALTER TABLE public.event_login ADD CONSTRAINT login_key PRIMARY KEY (id, kind)$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.event_login.login_key (new.sql:7)
ALTER INDEX public.event_unique ATTACH PARTITION public.login_key;

-- constraint public.event_logout.logout_key (new.sql:3)
ALTER INDEX public.event_unique ATTACH PARTITION public.logout_key;

COMMIT;
