-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- trigger public.p2.each
ALTER TABLE public.p2 ENABLE TRIGGER each;

SET LOCAL search_path = public;

-- table public.p4 (new.sql:11)
CREATE TABLE IF NOT EXISTS public.p4 PARTITION OF public.p FOR VALUES IN (4);

-- trigger public.p3.each (new.sql:14)
ALTER TABLE public.p3 ENABLE ALWAYS TRIGGER each;

-- trigger public.p4.each (new.sql:15)
ALTER TABLE public.p4 DISABLE TRIGGER each;

-- trigger public.t.one (new.sql:3)
-- trigger-disabled: what it sees to is no longer done
ALTER TABLE public.t
    DISABLE TRIGGER one,
    ENABLE REPLICA TRIGGER two;

COMMIT;
