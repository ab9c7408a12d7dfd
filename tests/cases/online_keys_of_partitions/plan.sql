-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part') AND conname = 'part_code_day_lot_key') THEN
        EXECUTE $$ALTER TABLE ONLY public.part ADD CONSTRAINT part_code_day_lot_key UNIQUE (code, day, lot)$$;
    END IF;
END
$body$;

-- constraint public.part.part_owner_id_fkey (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_1') AND conname = 'part_owner_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.part_1 ADD CONSTRAINT part_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owner (id) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part') AND conname = 'part_pkey') THEN
        EXECUTE $$ALTER TABLE ONLY public.part ADD CONSTRAINT part_pkey PRIMARY KEY (id, day, lot)$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_1_code_day_lot_key$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_1_code_day_lot_key') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
-- fail-unique: fails where two rows have the same key
-- scans public.part_1 (36 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS part_1_code_day_lot_key ON public.part_1 (code, day, lot);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_owner_id_fkey (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.part_1 (36 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.part_1 VALIDATE CONSTRAINT part_owner_id_fkey;

COMMIT;

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_1_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_1_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
-- fail-unique: fails where two rows have the same key
-- scans public.part_1 (36 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS part_1_pkey ON public.part_1 (id, day, lot);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_1') AND conname = 'part_1_code_day_lot_key') THEN
        EXECUTE $$ALTER TABLE public.part_1 ADD CONSTRAINT part_1_code_day_lot_key UNIQUE USING INDEX part_1_code_day_lot_key$$;
    END IF;
END
$body$;

-- constraint public.part.part_code_day_lot_key (new.sql:9)
ALTER INDEX public.part_code_day_lot_key ATTACH PARTITION public.part_1_code_day_lot_key;

-- constraint public.part.part_code_day_lot_key (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2') AND conname = 'part_2_code_day_lot_key') THEN
        EXECUTE $$ALTER TABLE ONLY public.part_2 ADD CONSTRAINT part_2_code_day_lot_key UNIQUE (code, day, lot)$$;
    END IF;
END
$body$;

-- constraint public.part.part_owner_id_fkey (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2a') AND conname = 'part_owner_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.part_2a ADD CONSTRAINT part_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owner (id) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_1') AND conname = 'part_1_pkey') THEN
        EXECUTE $$ALTER TABLE public.part_1 ADD CONSTRAINT part_1_pkey PRIMARY KEY USING INDEX part_1_pkey$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
ALTER INDEX public.part_pkey ATTACH PARTITION public.part_1_pkey;

-- constraint public.part.part_pkey (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2') AND conname = 'part_2_pkey') THEN
        EXECUTE $$ALTER TABLE ONLY public.part_2 ADD CONSTRAINT part_2_pkey PRIMARY KEY (id, day, lot)$$;
    END IF;
END
$body$;

COMMIT;

SET search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_2a_code_day_lot_key$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_2a_code_day_lot_key') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
-- fail-unique: fails where two rows have the same key
-- scans public.part_2a (16 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS part_2a_code_day_lot_key ON public.part_2a (code, day, lot);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_owner_id_fkey (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.part_2a (16 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.part_2a VALIDATE CONSTRAINT part_owner_id_fkey;

COMMIT;

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_2a_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_2a_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
-- fail-unique: fails where two rows have the same key
-- scans public.part_2a (16 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS part_2a_pkey ON public.part_2a (id, day, lot);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_code_day_lot_key (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2a') AND conname = 'part_2a_code_day_lot_key') THEN
        EXECUTE $$ALTER TABLE public.part_2a ADD CONSTRAINT part_2a_code_day_lot_key UNIQUE USING INDEX part_2a_code_day_lot_key$$;
    END IF;
END
$body$;

-- constraint public.part.part_code_day_lot_key (new.sql:9)
ALTER INDEX public.part_2_code_day_lot_key ATTACH PARTITION public.part_2a_code_day_lot_key;

-- constraint public.part.part_code_day_lot_key (new.sql:9)
ALTER INDEX public.part_2_code_day_lot_key ATTACH PARTITION public.own_key;

-- constraint public.part.part_code_day_lot_key (new.sql:9)
ALTER INDEX public.part_code_day_lot_key ATTACH PARTITION public.part_2_code_day_lot_key;

-- constraint public.part.part_owner_id_fkey (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2b') AND conname = 'part_owner_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.part_2b ADD CONSTRAINT part_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owner (id) NOT VALID$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2a') AND conname = 'part_2a_pkey') THEN
        EXECUTE $$ALTER TABLE public.part_2a ADD CONSTRAINT part_2a_pkey PRIMARY KEY USING INDEX part_2a_pkey$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
ALTER INDEX public.part_2_pkey ATTACH PARTITION public.part_2a_pkey;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_owner_id_fkey (new.sql:4)
-- fail-foreign-key: fails where a row refers to one that is not there
-- scans public.part_2b (8 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
ALTER TABLE public.part_2b VALIDATE CONSTRAINT part_owner_id_fkey;

COMMIT;

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
SELECT $$DROP INDEX CONCURRENTLY IF EXISTS public.part_2b_pkey$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('public.part_2b_pkey') AND NOT indisvalid) \gexec

SET search_path = '';

-- constraint public.part.part_pkey (new.sql:8)
-- fail-unique: fails where two rows have the same key
-- scans public.part_2b (8 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS part_2b_pkey ON public.part_2b (id, day, lot);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.part.part_owner_id_fkey (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part') AND conname = 'part_owner_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.part ADD CONSTRAINT part_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owner (id)$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.part_2b') AND conname = 'part_2b_pkey') THEN
        EXECUTE $$ALTER TABLE public.part_2b ADD CONSTRAINT part_2b_pkey PRIMARY KEY USING INDEX part_2b_pkey$$;
    END IF;
END
$body$;

-- constraint public.part.part_pkey (new.sql:8)
ALTER INDEX public.part_2_pkey ATTACH PARTITION public.part_2b_pkey;

-- constraint public.part.part_pkey (new.sql:8)
ALTER INDEX public.part_pkey ATTACH PARTITION public.part_2_pkey;

COMMIT;
