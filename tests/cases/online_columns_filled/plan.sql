-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public."Two"."Token" (new.sql:2)
ALTER TABLE public."Two" ADD COLUMN IF NOT EXISTS "Token" uuid;

-- column public."Two"."Token" (new.sql:2)
ALTER TABLE public."Two" ALTER COLUMN "Token" SET DEFAULT gen_random_uuid();

SET LOCAL search_path = '';

-- column public."Two"."Token" (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public."Two"') AND attname = 'Token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public."Two"') AND conname = 'Token_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public."Two" ADD CONSTRAINT "Token_is_being_filled" CHECK ("Token" IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public."none".chance (new.sql:3)
ALTER TABLE public."none" ADD COLUMN IF NOT EXISTS chance double precision;

-- column public."none".chance (new.sql:3)
ALTER TABLE public."none" ALTER COLUMN chance SET DEFAULT random();

SET LOCAL search_path = '';

-- column public."none".chance (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public."none"') AND attname = 'chance' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public."none"') AND conname = 'chance_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public."none" ADD CONSTRAINT chance_is_being_filled CHECK (chance IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public."none".twice (new.sql:3)
-- rewrites public."none" (100 rows, 8 kB) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public."none" ADD COLUMN IF NOT EXISTS twice integer GENERATED ALWAYS AS (a * 2) STORED;

-- column public.one.token (new.sql:1)
ALTER TABLE public.one ADD COLUMN IF NOT EXISTS token uuid;

-- column public.one.token (new.sql:1)
ALTER TABLE public.one ALTER COLUMN token SET DEFAULT gen_random_uuid();

SET LOCAL search_path = '';

-- column public.one.token (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.one') AND attname = 'token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.one') AND conname = 'token_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public.one ADD CONSTRAINT token_is_being_filled CHECK (token IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.one.at (new.sql:1)
ALTER TABLE public.one ADD COLUMN IF NOT EXISTS at timestamp with time zone;

-- column public.one.at (new.sql:1)
ALTER TABLE public.one ALTER COLUMN at SET DEFAULT clock_timestamp();

SET LOCAL search_path = '';

-- column public.one.at (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.one') AND attname = 'at' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.one') AND conname = 'at_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public.one ADD CONSTRAINT at_is_being_filled CHECK (at IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- column public."Two"."Token" (new.sql:2)
-- scans public."Two" (100 rows, 8 kB) under ROW EXCLUSIVE: nobody waits
DO $$
<<fill>>
DECLARE
    first_1 public."Two".lot%TYPE;
    next_1 public."Two".lot%TYPE;
    first_2 public."Two"."No"%TYPE;
    next_2 public."Two"."No"%TYPE;
    filled bigint;
    n bigint;
    more boolean;
    passes integer := 0;
BEGIN
    LOOP
        filled := 0;
        SELECT t.lot, t."No" INTO fill.first_1, fill.first_2
          FROM public."Two" AS t ORDER BY t.lot, t."No" LIMIT 1;
        more := FOUND;
        WHILE more LOOP
            SELECT t.lot, t."No" INTO fill.next_1, fill.next_2 FROM public."Two" AS t
             WHERE (t.lot, t."No") >= (fill.first_1, fill.first_2)
             ORDER BY t.lot, t."No" OFFSET 5000 LIMIT 1;
            more := FOUND;
            UPDATE public."Two" AS t SET "Token" = DEFAULT
             WHERE t."Token" IS NULL AND (t.lot, t."No") >= (fill.first_1, fill.first_2)
               AND (NOT more OR (t.lot, t."No") < (fill.next_1, fill.next_2));
            GET DIAGNOSTICS n = ROW_COUNT;
            COMMIT;
            filled := filled + n;
            first_1 := next_1;
            first_2 := next_2;
            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);
        END LOOP;
        passes := passes + 1;
        EXIT WHEN filled = 0 OR passes = 10;
    END LOOP;
END
$$;

SET search_path = '';

-- column public."none".chance (new.sql:3)
-- scans public."none" (100 rows, 8 kB) under ROW EXCLUSIVE: nobody waits
DO $$
DECLARE
    first bigint;
    filled bigint;
    n bigint;
    passes integer := 0;
BEGIN
    LOOP
        first := 0;
        filled := 0;
        WHILE first * current_setting('block_size')::bigint < pg_relation_size('public."none"') LOOP
            UPDATE public."none" SET chance = DEFAULT
             WHERE chance IS NULL AND ctid >= format('(%s,0)', first)::tid
               AND ctid < format('(%s,0)', first + 128)::tid;
            GET DIAGNOSTICS n = ROW_COUNT;
            COMMIT;
            filled := filled + n;
            first := first + 128;
            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);
        END LOOP;
        passes := passes + 1;
        EXIT WHEN filled = 0 OR passes = 10;
    END LOOP;
END
$$;

SET search_path = '';

-- column public.one.token (new.sql:1)
-- scans public.one (100 rows, 8 kB) under ROW EXCLUSIVE: nobody waits
DO $$
<<fill>>
DECLARE
    first_1 public.one.id%TYPE;
    next_1 public.one.id%TYPE;
    filled bigint;
    n bigint;
    more boolean;
    passes integer := 0;
BEGIN
    LOOP
        filled := 0;
        SELECT t.id INTO fill.first_1
          FROM public.one AS t ORDER BY t.id LIMIT 1;
        more := FOUND;
        WHILE more LOOP
            SELECT t.id INTO fill.next_1 FROM public.one AS t
             WHERE (t.id) >= (fill.first_1)
             ORDER BY t.id OFFSET 5000 LIMIT 1;
            more := FOUND;
            UPDATE public.one AS t SET token = DEFAULT
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

-- column public.one.at (new.sql:1)
-- scans public.one (100 rows, 8 kB) under ROW EXCLUSIVE: nobody waits
DO $$
<<fill>>
DECLARE
    first_1 public.one.id%TYPE;
    next_1 public.one.id%TYPE;
    filled bigint;
    n bigint;
    more boolean;
    passes integer := 0;
BEGIN
    LOOP
        filled := 0;
        SELECT t.id INTO fill.first_1
          FROM public.one AS t ORDER BY t.id LIMIT 1;
        more := FOUND;
        WHILE more LOOP
            SELECT t.id INTO fill.next_1 FROM public.one AS t
             WHERE (t.id) >= (fill.first_1)
             ORDER BY t.id OFFSET 5000 LIMIT 1;
            more := FOUND;
            UPDATE public.one AS t SET at = DEFAULT
             WHERE t.at IS NULL AND (t.id) >= (fill.first_1)
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

-- column public."Two"."Token" (new.sql:2)
ALTER TABLE public."Two" DROP CONSTRAINT IF EXISTS "Token_is_being_filled";

-- column public."none".chance (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public."none"') AND attname = 'chance' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public."none"') AND conname = 'chance_is_not_null') THEN
        EXECUTE $$ALTER TABLE public."none" ADD CONSTRAINT chance_is_not_null CHECK (chance IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- column public.one.token (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.one') AND attname = 'token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.one') AND conname = 'token_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.one ADD CONSTRAINT token_is_not_null CHECK (token IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- column public.one.at (new.sql:1)
ALTER TABLE public.one DROP CONSTRAINT IF EXISTS at_is_being_filled;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public."none".chance (new.sql:3)
-- scans public."none" (100 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public."none"') AND conname = 'chance_is_not_null') THEN
        EXECUTE $$ALTER TABLE public."none" VALIDATE CONSTRAINT chance_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.one.token (new.sql:1)
-- scans public.one (100 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.one') AND conname = 'token_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.one VALIDATE CONSTRAINT token_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public."none".chance (new.sql:3)
ALTER TABLE public."none" ALTER COLUMN chance SET NOT NULL;

SET LOCAL search_path = '';

-- column public."none".chance (new.sql:3)
ALTER TABLE public."none" DROP CONSTRAINT IF EXISTS chance_is_not_null;

-- column public."none".chance (new.sql:3)
ALTER TABLE public."none" DROP CONSTRAINT IF EXISTS chance_is_being_filled;

SET LOCAL search_path = public;

-- column public.one.token (new.sql:1)
ALTER TABLE public.one ALTER COLUMN token SET NOT NULL;

SET LOCAL search_path = '';

-- column public.one.token (new.sql:1)
ALTER TABLE public.one DROP CONSTRAINT IF EXISTS token_is_not_null;

-- column public.one.token (new.sql:1)
ALTER TABLE public.one DROP CONSTRAINT IF EXISTS token_is_being_filled;

COMMIT;
