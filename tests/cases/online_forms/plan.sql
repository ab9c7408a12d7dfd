-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- index public.item_made
-- drop-index: queries that it was for read the whole table
DROP INDEX CONCURRENTLY IF EXISTS public.item_made;

SET search_path = '';

-- table public.part_3
SELECT $$ALTER TABLE public.part DETACH PARTITION public.part_3 FINALIZE$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.part_3') AND inhparent = pg_catalog.to_regclass('public.part') AND inhdetachpending) \gexec

SET search_path = '';

-- table public.part_3
SELECT $$ALTER TABLE public.part DETACH PARTITION public.part_3 CONCURRENTLY$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.part_3') AND inhparent = pg_catalog.to_regclass('public.part')) \gexec

SET search_path = '';

-- constraint public.item.item_code_key (new.sql:5)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.item_code_key$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_code_key') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.item.item_code_key (new.sql:5)
-- fail-unique: fails where two rows have the same key
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS item_code_key ON public.item (code);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.part_3
DO $$
DECLARE
    bound name;
BEGIN
    FOR bound IN
        SELECT conname FROM pg_catalog.pg_constraint
         WHERE conrelid = pg_catalog.to_regclass('public.part_3') AND contype = 'c' AND conname <> ALL (ARRAY[]::name[])
    LOOP
        EXECUTE format('ALTER TABLE public.part_3 DROP CONSTRAINT %I', bound);
    END LOOP;
END
$$;

-- column public.item.id (new.sql:3)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.item') AND attname = 'id' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT id_is_not_null CHECK (id IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- column public.item.owner_id (new.sql:4)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.item') AND attname = 'owner_id' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'owner_id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT owner_id_is_not_null CHECK (owner_id IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.item.price (new.sql:6)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.item (1,000 rows, 64 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.item') AND attname = 'made' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'date') THEN
        EXECUTE $$ALTER TABLE public.item
    ALTER COLUMN price TYPE numeric(10,2),
    ALTER COLUMN price SET DEFAULT 0,
    ALTER COLUMN made TYPE date USING to_date(made, 'YYYY-MM-DD')$$;
    END IF;
END
$body$;

-- column public.item.token (new.sql:8)
ALTER TABLE public.item ADD COLUMN IF NOT EXISTS token uuid;

-- column public.item.token (new.sql:8)
ALTER TABLE public.item ALTER COLUMN token SET DEFAULT gen_random_uuid();

SET LOCAL search_path = '';

-- column public.item.token (new.sql:8)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.item') AND attname = 'token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'token_is_being_filled') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT token_is_being_filled CHECK (token IS NOT NULL OR true) NOT VALID$$;
    END IF;
END
$body$;

-- column public.owner.name (new.sql:1)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.owner') AND attname = 'name' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.owner') AND conname = 'name_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.owner ADD CONSTRAINT name_is_not_null CHECK (name IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.item.item_code_key (new.sql:5)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'item_code_key') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT item_code_key UNIQUE USING INDEX item_code_key$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- constraint public.item.item_price_check (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'item_price_check') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT item_price_check CHECK (price >= 0) NOT VALID$$;
    END IF;
END
$body$;

-- index public.part_day (new.sql:18)
CREATE INDEX IF NOT EXISTS part_day ON ONLY public.part (day);

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.item.id (new.sql:3)
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item VALIDATE CONSTRAINT id_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.item.owner_id (new.sql:4)
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'owner_id_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item VALIDATE CONSTRAINT owner_id_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- column public.item.token (new.sql:8)
-- scans public.item (1,000 rows, 64 kB) under ROW EXCLUSIVE: nobody waits
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
        WHILE first * current_setting('block_size')::bigint < pg_relation_size('public.item') LOOP
            UPDATE public.item SET token = DEFAULT
             WHERE token IS NULL AND ctid >= format('(%s,0)', first)::tid
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

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.owner.name (new.sql:1)
-- scans public.owner (10 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.owner') AND conname = 'name_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.owner VALIDATE CONSTRAINT name_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- constraint public.item.item_price_check (new.sql:6)
-- fail-check: fails where a row breaks it
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.item VALIDATE CONSTRAINT item_price_check;

COMMIT;

SET search_path = '';

-- index public.item_code (new.sql:10)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.item_code_new$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_code_new') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.item_code (new.sql:10)
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS item_code_new ON public.item ((lower(code))) WHERE price > 0;

SET search_path = '';

-- index public.item_code (new.sql:10)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.item_code$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_code_new') AND indisvalid) \gexec

SET search_path = '';

-- index public.part_day (new.sql:18)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_1_day_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_1_day_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.part_day (new.sql:18)
-- scans public.part_1 (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS part_1_day_idx ON public.part_1 (day);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.item.id (new.sql:3)
ALTER TABLE public.item ALTER COLUMN id SET NOT NULL;

SET LOCAL search_path = '';

-- column public.item.id (new.sql:3)
ALTER TABLE public.item DROP CONSTRAINT IF EXISTS id_is_not_null;

SET LOCAL search_path = public;

-- column public.item.owner_id (new.sql:4)
ALTER TABLE public.item ALTER COLUMN owner_id SET NOT NULL;

SET LOCAL search_path = '';

-- column public.item.owner_id (new.sql:4)
ALTER TABLE public.item DROP CONSTRAINT IF EXISTS owner_id_is_not_null;

-- column public.item.token (new.sql:8)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.item') AND attname = 'token' AND NOT attisdropped AND NOT attnotnull) AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'token_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT token_is_not_null CHECK (token IS NOT NULL) NOT VALID$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- column public.owner.name (new.sql:1)
ALTER TABLE public.owner ALTER COLUMN name SET NOT NULL;

SET LOCAL search_path = '';

-- column public.owner.name (new.sql:1)
ALTER TABLE public.owner DROP CONSTRAINT IF EXISTS name_is_not_null;

-- constraint public.item.item_owner_id_fkey (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'item_owner_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT item_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owner (id) NOT VALID$$;
    END IF;
END
$body$;

-- index public.item_code (new.sql:10)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('public.item_code') IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_code_new') AND indisvalid) THEN
        EXECUTE $$ALTER INDEX public.item_code_new RENAME TO item_code$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- index public.part_day (new.sql:18)
ALTER INDEX public.part_day ATTACH PARTITION public.part_1_day_idx;

-- index public.part_day (new.sql:18)
CREATE INDEX IF NOT EXISTS part_2_day_idx ON ONLY public.part_2 (day);

-- comment on index public.item_code (new.sql:11)
COMMENT ON INDEX public.item_code IS 'by code';

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.item.token (new.sql:8)
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'token_is_not_null') THEN
        EXECUTE $$ALTER TABLE public.item VALIDATE CONSTRAINT token_is_not_null$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.item.item_owner_id_fkey (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.item VALIDATE CONSTRAINT item_owner_id_fkey;

COMMIT;

SET search_path = '';

-- constraint public.item.item_pkey (new.sql:3)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.item_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.item.item_pkey (new.sql:3)
-- fail-unique: fails where two rows have the same key
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS item_pkey ON public.item (id);

SET search_path = '';

-- index public.item_owner (new.sql:12)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.item_owner$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.item_owner') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.item_owner (new.sql:12)
-- scans public.item (1,000 rows, 64 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS item_owner ON public.item (owner_id);

SET search_path = '';

-- index public.part_day (new.sql:18)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_2a_day_idx$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_2a_day_idx') AND NOT indisvalid) \gexec

SET search_path = public;

-- index public.part_day (new.sql:18)
-- scans public.part_2a (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE INDEX CONCURRENTLY IF NOT EXISTS part_2a_day_idx ON public.part_2a (day);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.item.token (new.sql:8)
ALTER TABLE public.item ALTER COLUMN token SET NOT NULL;

SET LOCAL search_path = '';

-- column public.item.token (new.sql:8)
ALTER TABLE public.item DROP CONSTRAINT IF EXISTS token_is_not_null;

-- column public.item.token (new.sql:8)
ALTER TABLE public.item DROP CONSTRAINT IF EXISTS token_is_being_filled;

-- constraint public.item.item_pkey (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.item') AND conname = 'item_pkey') THEN
        EXECUTE $$ALTER TABLE public.item ADD CONSTRAINT item_pkey PRIMARY KEY USING INDEX item_pkey$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- index public.part_day (new.sql:18)
ALTER INDEX public.part_2_day_idx ATTACH PARTITION public.part_2a_day_idx;

-- index public.part_day (new.sql:18)
ALTER INDEX public.part_day ATTACH PARTITION public.part_2_day_idx;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.item.price (new.sql:6)
ANALYZE public.item (price, made);

COMMIT;
