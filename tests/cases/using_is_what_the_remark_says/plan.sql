-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.flag (new.sql:4)
-- fail-cast: fails where a value is none of the new type's
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.m (2 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'flag' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'boolean') THEN
        EXECUTE $$ALTER TABLE public.m
    ALTER COLUMN flag TYPE boolean USING flag <> 0,
    ALTER COLUMN doc DROP DEFAULT,
    ALTER COLUMN doc TYPE jsonb USING doc::jsonb,
    ALTER COLUMN doc SET DEFAULT '{}',
    ALTER COLUMN day TYPE date USING to_date(day, 'DD.MM.YYYY'),
    ALTER COLUMN tags DROP DEFAULT,
    ALTER COLUMN tags TYPE text[] USING string_to_array(tags, ','),
    ALTER COLUMN tags SET DEFAULT '{a,b}'$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.flag (new.sql:4)
ANALYZE public.m (flag, doc, day, tags);

COMMIT;
