-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.token (new.sql:1)
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS token uuid;

-- column public.m.token (new.sql:1)
ALTER TABLE public.m ALTER COLUMN token SET DEFAULT gen_random_uuid();

SET LOCAL search_path = '';

-- column public.m.token (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'token_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT token_is_being_filled CHECK (token IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.m.seen (new.sql:1)
ALTER TABLE public.m ADD COLUMN IF NOT EXISTS seen timestamp with time zone;

-- column public.m.seen (new.sql:1)
ALTER TABLE public.m ALTER COLUMN seen SET DEFAULT clock_timestamp();

SET LOCAL search_path = '';

-- column public.m.seen (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'seen' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'seen_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT seen_is_being_filled CHECK (seen IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- column public.m.token (new.sql:1)
-- scans public.m (size unknown) under ROW EXCLUSIVE: nobody waits
DO $$
<<fill>>
DECLARE
    first_1 public.m.id%TYPE;
    next_1 public.m.id%TYPE;
    filled bigint;
    n bigint;
    more boolean;
    passes integer := 0;
BEGIN
    LOOP
        filled := 0;
        SELECT t.id INTO fill.first_1
          FROM public.m AS t ORDER BY t.id LIMIT 1;
        more := FOUND;
        WHILE more LOOP
            SELECT t.id INTO fill.next_1 FROM public.m AS t
             WHERE (t.id) >= (fill.first_1)
             ORDER BY t.id OFFSET 5000 LIMIT 1;
            more := FOUND;
            UPDATE public.m AS t SET token = DEFAULT
             WHERE t.token IS NULL AND (t.id) >= (fill.first_1)
               AND (NOT more OR (t.id) < (fill.next_1));
            GET DIAGNOSTICS n = ROW_COUNT;
            COMMIT;
            filled := filled + n;
            first_1 := next_1;
            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);
        END LOOP;
        passes := passes + 1;
        EXIT WHEN filled = 0 OR passes = 10;
    END LOOP;
END
$$;

SET search_path = '';

-- column public.m.seen (new.sql:1)
-- scans public.m (size unknown) under ROW EXCLUSIVE: nobody waits
DO $$
<<fill>>
DECLARE
    first_1 public.m.id%TYPE;
    next_1 public.m.id%TYPE;
    filled bigint;
    n bigint;
    more boolean;
    passes integer := 0;
BEGIN
    LOOP
        filled := 0;
        SELECT t.id INTO fill.first_1
          FROM public.m AS t ORDER BY t.id LIMIT 1;
        more := FOUND;
        WHILE more LOOP
            SELECT t.id INTO fill.next_1 FROM public.m AS t
             WHERE (t.id) >= (fill.first_1)
             ORDER BY t.id OFFSET 5000 LIMIT 1;
            more := FOUND;
            UPDATE public.m AS t SET seen = DEFAULT
             WHERE t.seen IS NULL AND (t.id) >= (fill.first_1)
               AND (NOT more OR (t.id) < (fill.next_1));
            GET DIAGNOSTICS n = ROW_COUNT;
            COMMIT;
            filled := filled + n;
            first_1 := next_1;
            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);
        END LOOP;
        passes := passes + 1;
        EXIT WHEN filled = 0 OR passes = 10;
    END LOOP;
END
$$;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.token (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS token_is_being_filled;

-- column public.m.seen (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.m') AND attname = 'seen' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'seen_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m ADD CONSTRAINT seen_is_not_null CHECK (seen IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.m.seen (new.sql:1)
-- scans public.m (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.m') AND conname = 'seen_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.m VALIDATE CONSTRAINT seen_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.m.seen (new.sql:1)
ALTER TABLE public.m ALTER COLUMN seen SET NOT NULL;

SET LOCAL search_path = '';

-- column public.m.seen (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS seen_is_not_null;

-- column public.m.seen (new.sql:1)
ALTER TABLE public.m DROP CONSTRAINT IF EXISTS seen_is_being_filled;

COMMIT;
