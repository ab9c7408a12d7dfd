-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- event trigger goes
DROP EVENT TRIGGER IF EXISTS goes;

-- event trigger wider
DROP EVENT TRIGGER IF EXISTS wider;

SET LOCAL search_path = public;

-- event trigger comes (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = 'comes') THEN
        EXECUTE $$CREATE EVENT TRIGGER comes ON sql_drop
    WHEN TAG IN ('DROP TABLE', 'DROP VIEW')
    EXECUTE FUNCTION public.note_drop()$$;
    END IF;
END
$body$;

-- event trigger comes (new.sql:3)
ALTER EVENT TRIGGER comes ENABLE REPLICA;

-- event trigger sleeps (new.sql:9)
ALTER EVENT TRIGGER sleeps ENABLE ALWAYS;

-- event trigger wakes (new.sql:11)
ALTER EVENT TRIGGER wakes ENABLE;

-- event trigger wider (new.sql:12)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = 'wider') THEN
        EXECUTE $$CREATE EVENT TRIGGER wider ON ddl_command_end
    WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE')
    EXECUTE FUNCTION public.note_command()$$;
    END IF;
END
$body$;

-- event trigger wider (new.sql:12)
ALTER EVENT TRIGGER wider ENABLE ALWAYS;

-- comment on event trigger comes (new.sql:6)
COMMENT ON EVENT TRIGGER comes IS 'new';

-- comment on event trigger wider (new.sql:15)
COMMENT ON EVENT TRIGGER wider IS 'keeps its comment';

COMMIT;
