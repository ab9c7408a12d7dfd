-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.swapped_a_key
-- drop-index: queries that it was for read the whole table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conindid = pg_catalog.to_regclass('public.swapped_a_key')) THEN
        EXECUTE $$DROP INDEX IF EXISTS public.swapped_a_key$$;
    END IF;
END
$body$;

-- index public.swapped_b_key
-- drop-index: queries that it was for read the whole table
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conindid = pg_catalog.to_regclass('public.swapped_b_key')) THEN
        EXECUTE $$DROP INDEX IF EXISTS public.swapped_b_key$$;
    END IF;
END
$body$;

-- index public.t_partial
-- drop-index: queries that it was for read the whole table
DROP INDEX IF EXISTS public.t_partial;

SET LOCAL search_path = public;

-- constraint public.swapped.swapped_a_key (new.sql:18)
-- fail-unique: fails where two rows have the same key
-- scans public.swapped (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.swapped') AND conname = 'swapped_a_key') THEN
        EXECUTE $$ALTER TABLE public.swapped ADD CONSTRAINT swapped_a_key UNIQUE (a)$$;
    END IF;
END
$body$;

-- constraint public.swapped.swapped_b_key (new.sql:18)
-- fail-unique: fails where two rows have the same key
-- scans public.swapped (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.swapped') AND conname = 'swapped_b_key') THEN
        EXECUTE $$ALTER TABLE public.swapped ADD CONSTRAINT swapped_b_key UNIQUE (b)$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.t.b_unique (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'b_unique') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT b_unique UNIQUE USING INDEX t_b$$;
    END IF;
END
$body$;

-- constraint public.t.b_unique (new.sql:9)
ALTER INDEX public.b_unique SET (fillfactor=80);

-- constraint public.t.odd_one (new.sql:10)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 'odd_one') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT odd_one UNIQUE USING INDEX t_odd DEFERRABLE INITIALLY DEFERRED$$;
    END IF;
END
$body$;

-- constraint public.t.t_a_key (new.sql:3)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_a_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_key$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- constraint public.t.t_c_key (new.sql:5)
-- fail-unique: fails where two rows have the same key
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_c_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_c_key UNIQUE (c)$$;
    END IF;
END
$body$;

-- constraint public.t.t_d_key (new.sql:6)
-- fail-unique: fails where two rows have the same key
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_d_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_d_key UNIQUE (d)$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- constraint public.t.t_e_key (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_e_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_e_key UNIQUE USING INDEX t_e$$;
    END IF;
END
$body$;

-- constraint public.t.t_pkey (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_pkey') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_id_idx$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- comment on the index of constraint public.t.odd_one (new.sql:16)
COMMENT ON INDEX public.odd_one IS 'odder';

COMMIT;
