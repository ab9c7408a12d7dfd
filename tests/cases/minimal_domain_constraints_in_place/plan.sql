-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- domain constraint public.price.positive
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.price') AND conname = 'positive') THEN
        EXECUTE $$ALTER DOMAIN public.price DROP CONSTRAINT IF EXISTS positive$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- domain public.price (new.sql:1)
ALTER DOMAIN public.price DROP DEFAULT;

-- domain public.price (new.sql:1)
ALTER DOMAIN public.price DROP NOT NULL;

-- domain constraint public.price.positive (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under SHARE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.price') AND conname = 'positive') THEN
        EXECUTE $$ALTER DOMAIN public.price ADD CONSTRAINT positive CHECK (VALUE > 0)$$;
    END IF;
END
$body$;

-- domain constraint public.price.whole (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public.m (size unknown) under SHARE: writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = pg_catalog.to_regtype('public.price') AND conname = 'whole') THEN
        EXECUTE $$ALTER DOMAIN public.price ADD CONSTRAINT whole CHECK (VALUE = trunc(VALUE))$$;
    END IF;
END
$body$;

COMMIT;
