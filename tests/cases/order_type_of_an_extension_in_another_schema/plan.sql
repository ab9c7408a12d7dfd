-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- schema ext (new.sql:1)
CREATE SCHEMA IF NOT EXISTS ext;

-- extension citext (new.sql:2)
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA ext;

-- extension hstore (new.sql:3)
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA ext;

-- column public.page.title (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.page') AND attname = 'title' AND NOT attisdropped AND atttypid <> pg_catalog.to_regtype('ext.citext')) THEN
        EXECUTE $$ALTER TABLE public.page ALTER COLUMN title TYPE ext.citext USING title::ext.citext$$;
    END IF;
END
$body$;

-- column public.page.tags (new.sql:4)
ALTER TABLE public.page ADD COLUMN IF NOT EXISTS tags ext.hstore;

-- index public.page_tags (new.sql:5)
-- scans public.page (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS page_tags ON public.page USING gin (tags);

-- view public.tagged (new.sql:6)
CREATE OR REPLACE VIEW public.tagged AS
SELECT id FROM page WHERE tags OPERATOR(ext.?) 'x';

COMMIT;
