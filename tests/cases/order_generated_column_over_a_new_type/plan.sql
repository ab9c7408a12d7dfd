-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.areas
DROP VIEW IF EXISTS public.areas;

-- index public.part_area
DROP INDEX IF EXISTS public.part_area;

-- column public.part.area
ALTER TABLE public.part DROP COLUMN IF EXISTS area;

SET LOCAL search_path = public;

-- column public.part.width (new.sql:1)
-- rewrites public.part (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.part') AND attname = 'width' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'bigint') THEN
        EXECUTE $$ALTER TABLE public.part ALTER COLUMN width TYPE bigint$$;
    END IF;
END
$body$;

-- column public.part.area (new.sql:1)
-- rewrites public.part (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.part ADD COLUMN IF NOT EXISTS area integer GENERATED ALWAYS AS (width * width) STORED;

-- index public.part_area (new.sql:2)
-- scans public.part (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS part_area ON public.part (area);

-- view public.areas (new.sql:4)
CREATE OR REPLACE VIEW public.areas AS
SELECT id, area FROM part;

-- comment on column public.part.area (new.sql:3)
COMMENT ON COLUMN public.part.area IS 'in square metres';

COMMIT;
