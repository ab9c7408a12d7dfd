-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

SET search_path = '';

-- table public.left_over_2
-- drop-table: table public.left_over_2
SELECT $$ALTER TABLE public.left_over DETACH PARTITION public.left_over_2 FINALIZE$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.left_over_2') AND inhparent = pg_catalog.to_regclass('public.left_over') AND inhdetachpending) \gexec

SET search_path = '';

-- table public.left_over_2
-- drop-table: table public.left_over_2
SELECT $$ALTER TABLE public.left_over DETACH PARTITION public.left_over_2 CONCURRENTLY$$
 WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.left_over_2') AND inhparent = pg_catalog.to_regclass('public.left_over')) \gexec

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table public.left_over_2
-- drop-table: table public.left_over_2
DROP TABLE IF EXISTS public.left_over_2;

SET LOCAL search_path = public;

-- table public.day_rest (new.sql:17)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.day_rest') AND conname = 'day_rest_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.day_rest') AND inhparent = pg_catalog.to_regclass('public.day')) THEN
        EXECUTE $$ALTER TABLE public.day_rest ADD CONSTRAINT day_rest_is_in_bounds CHECK (NOT (a IS NOT NULL AND b IS NOT NULL AND ((a = (0)::integer AND (b >= (1)::integer) AND (b < (9)::integer)) OR ((a >= (1)::integer) AND (a <= (5)::integer))))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.digit_few (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.digit_few') AND conname = 'digit_few_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.digit_few') AND inhparent = pg_catalog.to_regclass('public.digit')) THEN
        EXECUTE $$ALTER TABLE public.digit_few ADD CONSTRAINT digit_few_is_in_bounds CHECK (((n % 10)) IS NOT NULL AND ((n % 10)) IN ('1', '2', '-3')) NOT VALID$$;
    END IF;
END
$body$;

-- table public.heap_0 (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.heap_0') AND conname = 'heap_0_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.heap_0') AND inhparent = pg_catalog.to_regclass('public.heap')) THEN
        EXECUTE $$ALTER TABLE public.heap_0 ADD CONSTRAINT heap_0_is_in_bounds CHECK (pg_catalog.satisfies_hash_partition('public.heap'::pg_catalog.regclass::pg_catalog.oid, 1, 0, a, b)) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.left_over_rest (new.sql:24)
-- fail-partition: fails where a row is out of its bounds
-- scans public.left_over_rest (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.left_over_rest') AND inhparent = pg_catalog.to_regclass('public.left_over')) THEN
        EXECUTE $$ALTER TABLE ONLY public.left_over ATTACH PARTITION public.left_over_rest DEFAULT$$;
    END IF;
END
$body$;

-- table public.name_a (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.name_a') AND conname = 'name_a_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.name_a') AND inhparent = pg_catalog.to_regclass('public.name')) THEN
        EXECUTE $$ALTER TABLE public.name_a ADD CONSTRAINT name_a_is_in_bounds CHECK (name IS NOT NULL AND (name COLLATE "C" >= ('a')::text) AND (name COLLATE "C" < ('n')::text)) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.pattern_a (new.sql:13)
-- fail-partition: fails where a row is out of its bounds
-- scans public.pattern_a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.pattern_a') AND inhparent = pg_catalog.to_regclass('public.pattern')) THEN
        EXECUTE $$ALTER TABLE ONLY public.pattern ATTACH PARTITION public.pattern_a FOR VALUES FROM ('a') TO ('n')$$;
    END IF;
END
$body$;

-- table public.pile_0 (new.sql:11)
-- fail-partition: fails where a row is out of its bounds
-- scans public.pile_0 (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.pile_0') AND inhparent = pg_catalog.to_regclass('public.pile')) THEN
        EXECUTE $$ALTER TABLE ONLY public.pile ATTACH PARTITION public.pile_0 FOR VALUES WITH (modulus 1, remainder 0)$$;
    END IF;
END
$body$;

-- table public.sort_rest (new.sql:21)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_rest') AND conname = 'sort_rest_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_rest') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE public.sort_rest ADD CONSTRAINT sort_rest_is_in_bounds CHECK (NOT (a IS NULL OR a = ANY (ARRAY[('x')::character varying(20), ('y')::character varying(20), ('z')::character varying(20)]))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.word_a (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.word_a') AND conname = 'word_a_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.word_a') AND inhparent = pg_catalog.to_regclass('public.word')) THEN
        EXECUTE $$ALTER TABLE public.word_a ADD CONSTRAINT word_a_is_in_bounds CHECK ((lower(word)) IS NOT NULL AND ((lower(word)) >= 'a') AND ((lower(word)) < 'n')) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.day_rest (new.sql:17)
-- fail-partition: fails where a row is out of its bounds
-- scans public.day_rest (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.day_rest') AND conname = 'day_rest_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.day_rest VALIDATE CONSTRAINT day_rest_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.digit_few (new.sql:4)
-- fail-partition: fails where a row is out of its bounds
-- scans public.digit_few (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.digit_few') AND conname = 'digit_few_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.digit_few VALIDATE CONSTRAINT digit_few_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.heap_0 (new.sql:9)
-- fail-partition: fails where a row is out of its bounds
-- scans public.heap_0 (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.heap_0') AND conname = 'heap_0_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.heap_0 VALIDATE CONSTRAINT heap_0_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.name_a (new.sql:7)
-- fail-partition: fails where a row is out of its bounds
-- scans public.name_a (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.name_a') AND conname = 'name_a_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.name_a VALIDATE CONSTRAINT name_a_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.sort_rest (new.sql:21)
-- fail-partition: fails where a row is out of its bounds
-- scans public.sort_rest (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_rest') AND conname = 'sort_rest_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.sort_rest VALIDATE CONSTRAINT sort_rest_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.word_a (new.sql:2)
-- fail-partition: fails where a row is out of its bounds
-- scans public.word_a (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.word_a') AND conname = 'word_a_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.word_a VALIDATE CONSTRAINT word_a_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.day_rest (new.sql:17)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.day_rest') AND inhparent = pg_catalog.to_regclass('public.day')) THEN
        EXECUTE $$ALTER TABLE ONLY public.day ATTACH PARTITION public.day_rest DEFAULT$$;
    END IF;
END
$body$;

-- table public.day_rest (new.sql:17)
ALTER TABLE public.day_rest DROP CONSTRAINT IF EXISTS day_rest_is_in_bounds;

-- table public.digit_few (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.digit_rest') AND conname = 'digit_few_is_not_here') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.digit_few') AND inhparent = pg_catalog.to_regclass('public.digit')) THEN
        EXECUTE $$ALTER TABLE public.digit_rest ADD CONSTRAINT digit_few_is_not_here CHECK (NOT (((n % 10)) IS NOT NULL AND ((n % 10)) IN ('1', '2', '-3'))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.heap_0 (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.heap_0') AND inhparent = pg_catalog.to_regclass('public.heap')) THEN
        EXECUTE $$ALTER TABLE ONLY public.heap ATTACH PARTITION public.heap_0 FOR VALUES WITH (modulus 1, remainder 0)$$;
    END IF;
END
$body$;

-- table public.heap_0 (new.sql:9)
ALTER TABLE public.heap_0 DROP CONSTRAINT IF EXISTS heap_0_is_in_bounds;

-- table public.name_a (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.name_a') AND inhparent = pg_catalog.to_regclass('public.name')) THEN
        EXECUTE $$ALTER TABLE ONLY public.name ATTACH PARTITION public.name_a FOR VALUES FROM ('a') TO ('n')$$;
    END IF;
END
$body$;

-- table public.name_a (new.sql:7)
ALTER TABLE public.name_a DROP CONSTRAINT IF EXISTS name_a_is_in_bounds;

-- table public.sort_rest (new.sql:21)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_rest') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE ONLY public.sort ATTACH PARTITION public.sort_rest DEFAULT$$;
    END IF;
END
$body$;

-- table public.sort_rest (new.sql:21)
ALTER TABLE public.sort_rest DROP CONSTRAINT IF EXISTS sort_rest_is_in_bounds;

-- table public.word_a (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.word_a') AND inhparent = pg_catalog.to_regclass('public.word')) THEN
        EXECUTE $$ALTER TABLE ONLY public.word ATTACH PARTITION public.word_a FOR VALUES FROM ('a') TO ('n')$$;
    END IF;
END
$body$;

-- table public.word_a (new.sql:2)
ALTER TABLE public.word_a DROP CONSTRAINT IF EXISTS word_a_is_in_bounds;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.digit_few (new.sql:4)
-- fail-partition: fails where a row of table public.digit_rest belongs in it
-- scans public.digit_rest (size unknown) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.digit_rest') AND conname = 'digit_few_is_not_here') THEN
        EXECUTE $$ALTER TABLE public.digit_rest VALIDATE CONSTRAINT digit_few_is_not_here$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.digit_few (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.digit_few') AND inhparent = pg_catalog.to_regclass('public.digit')) THEN
        EXECUTE $$ALTER TABLE ONLY public.digit ATTACH PARTITION public.digit_few FOR VALUES IN (1, 2, -3)$$;
    END IF;
END
$body$;

-- table public.digit_few (new.sql:4)
ALTER TABLE public.digit_few DROP CONSTRAINT IF EXISTS digit_few_is_in_bounds;

-- table public.digit_few (new.sql:4)
ALTER TABLE public.digit_rest DROP CONSTRAINT IF EXISTS digit_few_is_not_here;

COMMIT;
