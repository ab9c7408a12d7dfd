-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.gone
-- drop-column: column public.m.gone in 2 rows (8 kB) of table public.m
ALTER TABLE public.m DROP COLUMN IF EXISTS gone;

SET LOCAL search_path = public;

-- column public.m.id (new.sql:2)
-- fail-cast: fails where a value is none of the new type's
-- fail-not-null: fails where a row has null there
-- rewrites public.m (2 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'b' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'integer') THEN
        EXECUTE $$ALTER TABLE public.m
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN a TYPE bigint,
    ALTER COLUMN a SET DEFAULT 2,
    ALTER COLUMN b TYPE integer USING b::integer,
    ALTER COLUMN c TYPE integer,
    ALTER COLUMN c SET DEFAULT 0,
    ALTER COLUMN c SET NOT NULL,
    ALTER COLUMN d TYPE character varying(20),
    ALTER COLUMN d SET DEFAULT 'y'$$;
    END IF;
END
$body$;

-- column public.m.e (new.sql:7)
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS e integer;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.id (new.sql:2)
ANALYZE public.m (id, a, b, c, d);

COMMIT;
