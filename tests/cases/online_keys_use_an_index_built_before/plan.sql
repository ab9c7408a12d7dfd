-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- constraint public.m.once (new.sql:1)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.once$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.once') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.m.once (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS once ON public.m (a);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.id (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'id' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT id_is_not_null CHECK (id IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.m.once (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'once') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT once UNIQUE USING INDEX once DEFERRABLE$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.id (new.sql:1)
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m VALIDATE CONSTRAINT id_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.id (new.sql:1)
ALTER TABLE public.m ALTER COLUMN id SET NOT NULL;

SET LOCAL search_path = '';

-- column public.m.id (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS id_is_not_null;

COMMIT;

SET search_path = '';

-- constraint public.m.m_pkey (new.sql:1)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.m_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.m_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.m.m_pkey (new.sql:1)
-- fail-unique: fails where two rows have the same key
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS m_pkey ON public.m (id);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.m.m_pkey (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'm_pkey') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT m_pkey PRIMARY KEY USING INDEX m_pkey$$;
    END IF;
END
$body$;

COMMIT;
