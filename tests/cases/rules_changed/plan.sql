-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- rule public.log.goes
DROP RULE IF EXISTS goes ON public.log;

SET LOCAL search_path = public;

-- column public.items.note (new.sql:1)
ALTER TABLE public.items ADD COLUMN IF NOT EXISTS note text;

-- rule public.cheap.cheap_delete (new.sql:15)
CREATE OR REPLACE RULE cheap_delete AS
    ON DELETE TO public.cheap
    DO INSTEAD DELETE FROM public.items i WHERE i.id = old.id;

-- rule public.cheap.cheap_too (new.sql:14)
CREATE OR REPLACE RULE cheap_too AS
    ON UPDATE TO public.cheap
    WHERE old.id > 5 DO INSTEAD NOTHING;

-- rule public.cheap.swapped (new.sql:13)
CREATE OR REPLACE RULE swapped AS
    ON UPDATE TO public.cheap
    DO INSTEAD UPDATE items SET name = new.name WHERE id = old.id;

-- rule public.items.changes (new.sql:8)
CREATE OR REPLACE RULE changes AS
    ON DELETE TO public.items
    DO ALSO DELETE FROM log WHERE id = old.id AND name = old.note;

-- rule public.items.same (new.sql:3)
ALTER TABLE public.items DISABLE RULE same;

COMMIT;
