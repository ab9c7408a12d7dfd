-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2025') AND conname = 'event_2025_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2025') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event_2025 ADD CONSTRAINT event_2025_is_in_bounds CHECK (day IS NOT NULL AND (day >= ('2025-01-01')::date) AND (day < ('2026-01-01')::date)) NOT VALID$$;
    END IF;
END
$body$;

-- table public.heap_1 (new.sql:15)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.heap_1') AND conname = 'heap_1_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.heap_1') AND inhparent = pg_catalog.to_regclass('public.heap')) THEN
        EXECUTE $$ALTER TABLE public.heap_1 ADD CONSTRAINT heap_1_is_in_bounds CHECK (pg_catalog.satisfies_hash_partition('public.heap'::pg_catalog.regclass::pg_catalog.oid, 2, 1, id, code)) NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.pile_0 (new.sql:17)
-- fail-partition: fails where a row is out of its bounds
-- scans public.pile_0 (0 rows, 0 kB) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.pile_0') AND inhparent = pg_catalog.to_regclass('public.pile')) THEN
        EXECUTE $$ALTER TABLE ONLY public.pile ATTACH PARTITION public.pile_0 FOR VALUES WITH (modulus 1, remainder 0)$$;
    END IF;
END
$body$;

-- table public.place_last (new.sql:13)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_last') AND conname = 'place_last_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_last') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE public.place_last ADD CONSTRAINT place_last_is_in_bounds CHECK (x IS NOT NULL AND y IS NOT NULL AND z IS NOT NULL AND (x >= (5)::smallint)) NOT VALID$$;
    END IF;
END
$body$;

-- table public.place_next (new.sql:12)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_next') AND conname = 'place_next_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_next') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE public.place_next ADD CONSTRAINT place_next_is_in_bounds CHECK (x IS NOT NULL AND y IS NOT NULL AND z IS NOT NULL AND (x > (1)::smallint OR (x = (1)::smallint AND y > (3)::numeric(8,2)) OR (x = (1)::smallint AND y = (3)::numeric(8,2) AND z >= ('2024-01-01')::timestamp with time zone)) AND (x < (2)::smallint OR (x = (2)::smallint AND y <= (5)::numeric(8,2)))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.place_same (new.sql:11)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_same') AND conname = 'place_same_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_same') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE public.place_same ADD CONSTRAINT place_same_is_in_bounds CHECK (x IS NOT NULL AND y IS NOT NULL AND z IS NOT NULL AND x = (1)::smallint AND y = (2.50)::numeric(8,2) AND (z >= ('2024-01-01')::timestamp with time zone) AND (z < ('2025-01-01')::timestamp with time zone)) NOT VALID$$;
    END IF;
END
$body$;

-- table public.sort_few (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_few') AND conname = 'sort_few_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_few') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE public.sort_few ADD CONSTRAINT sort_few_is_in_bounds CHECK (kind IS NOT NULL AND kind = ANY (ARRAY[('a')::character varying(20), ('b')::character varying(20)])) NOT VALID$$;
    END IF;
END
$body$;

-- table public.sort_none (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_none') AND conname = 'sort_none_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_none') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE public.sort_none ADD CONSTRAINT sort_none_is_in_bounds CHECK (kind IS NULL OR kind = ('none')::character varying(20)) NOT VALID$$;
    END IF;
END
$body$;

-- table public.sort_one (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_one') AND conname = 'sort_one_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_one') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE public.sort_one ADD CONSTRAINT sort_one_is_in_bounds CHECK (kind IS NOT NULL AND kind = ('c')::character varying(20)) NOT VALID$$;
    END IF;
END
$body$;

-- table public.word_a (new.sql:19)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.word_a') AND conname = 'word_a_is_in_bounds') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.word_a') AND inhparent = pg_catalog.to_regclass('public.word')) THEN
        EXECUTE $$ALTER TABLE public.word_a ADD CONSTRAINT word_a_is_in_bounds CHECK ((lower(word)) IS NOT NULL AND (lower(word)) = 'a') NOT VALID$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
-- fail-partition: fails where a row is out of its bounds
-- scans public.event_2025 (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_2025') AND conname = 'event_2025_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.event_2025 VALIDATE CONSTRAINT event_2025_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.heap_1 (new.sql:15)
-- fail-partition: fails where a row is out of its bounds
-- scans public.heap_1 (8 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.heap_1') AND conname = 'heap_1_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.heap_1 VALIDATE CONSTRAINT heap_1_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.place_last (new.sql:13)
-- fail-partition: fails where a row is out of its bounds
-- scans public.place_last (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_last') AND conname = 'place_last_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.place_last VALIDATE CONSTRAINT place_last_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.place_next (new.sql:12)
-- fail-partition: fails where a row is out of its bounds
-- scans public.place_next (2 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_next') AND conname = 'place_next_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.place_next VALIDATE CONSTRAINT place_next_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.place_same (new.sql:11)
-- fail-partition: fails where a row is out of its bounds
-- scans public.place_same (2 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.place_same') AND conname = 'place_same_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.place_same VALIDATE CONSTRAINT place_same_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.sort_few (new.sql:6)
-- fail-partition: fails where a row is out of its bounds
-- scans public.sort_few (2 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_few') AND conname = 'sort_few_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.sort_few VALIDATE CONSTRAINT sort_few_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.sort_none (new.sql:8)
-- fail-partition: fails where a row is out of its bounds
-- scans public.sort_none (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_none') AND conname = 'sort_none_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.sort_none VALIDATE CONSTRAINT sort_none_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.sort_one (new.sql:7)
-- fail-partition: fails where a row is out of its bounds
-- scans public.sort_one (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.sort_one') AND conname = 'sort_one_is_in_bounds') THEN
        EXECUTE $$ALTER TABLE public.sort_one VALIDATE CONSTRAINT sort_one_is_in_bounds$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.word_a (new.sql:19)
-- fail-partition: fails where a row is out of its bounds
-- scans public.word_a (2 rows, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
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

-- table public.event_2025 (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_rest') AND conname = 'event_2025_is_not_here') AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2025') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE public.event_rest ADD CONSTRAINT event_2025_is_not_here CHECK (NOT (day IS NOT NULL AND (day >= ('2025-01-01')::date) AND (day < ('2026-01-01')::date))) NOT VALID$$;
    END IF;
END
$body$;

-- table public.heap_1 (new.sql:15)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.heap_1') AND inhparent = pg_catalog.to_regclass('public.heap')) THEN
        EXECUTE $$ALTER TABLE ONLY public.heap ATTACH PARTITION public.heap_1 FOR VALUES WITH (modulus 2, remainder 1)$$;
    END IF;
END
$body$;

-- table public.heap_1 (new.sql:15)
ALTER TABLE public.heap_1 DROP CONSTRAINT IF EXISTS heap_1_is_in_bounds;

-- table public.place_last (new.sql:13)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_last') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE ONLY public.place ATTACH PARTITION public.place_last FOR VALUES FROM (5, MINVALUE, MINVALUE) TO (MAXVALUE, MAXVALUE, MAXVALUE)$$;
    END IF;
END
$body$;

-- table public.place_last (new.sql:13)
ALTER TABLE public.place_last DROP CONSTRAINT IF EXISTS place_last_is_in_bounds;

-- table public.place_next (new.sql:12)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_next') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE ONLY public.place ATTACH PARTITION public.place_next FOR VALUES FROM (1, 3, '2024-01-01') TO (2, 5, MAXVALUE)$$;
    END IF;
END
$body$;

-- table public.place_next (new.sql:12)
ALTER TABLE public.place_next DROP CONSTRAINT IF EXISTS place_next_is_in_bounds;

-- table public.place_same (new.sql:11)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.place_same') AND inhparent = pg_catalog.to_regclass('public.place')) THEN
        EXECUTE $$ALTER TABLE ONLY public.place ATTACH PARTITION public.place_same FOR VALUES FROM (1, 2.50, '2024-01-01') TO (1, 2.50, '2025-01-01')$$;
    END IF;
END
$body$;

-- table public.place_same (new.sql:11)
ALTER TABLE public.place_same DROP CONSTRAINT IF EXISTS place_same_is_in_bounds;

-- table public.sort_few (new.sql:6)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_few') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE ONLY public.sort ATTACH PARTITION public.sort_few FOR VALUES IN ('a', 'b')$$;
    END IF;
END
$body$;

-- table public.sort_few (new.sql:6)
ALTER TABLE public.sort_few DROP CONSTRAINT IF EXISTS sort_few_is_in_bounds;

-- table public.sort_none (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_none') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE ONLY public.sort ATTACH PARTITION public.sort_none FOR VALUES IN (NULL, 'none')$$;
    END IF;
END
$body$;

-- table public.sort_none (new.sql:8)
ALTER TABLE public.sort_none DROP CONSTRAINT IF EXISTS sort_none_is_in_bounds;

-- table public.sort_one (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.sort_one') AND inhparent = pg_catalog.to_regclass('public.sort')) THEN
        EXECUTE $$ALTER TABLE ONLY public.sort ATTACH PARTITION public.sort_one FOR VALUES IN ('c')$$;
    END IF;
END
$body$;

-- table public.sort_one (new.sql:7)
ALTER TABLE public.sort_one DROP CONSTRAINT IF EXISTS sort_one_is_in_bounds;

-- table public.word_a (new.sql:19)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.word_a') AND inhparent = pg_catalog.to_regclass('public.word')) THEN
        EXECUTE $$ALTER TABLE ONLY public.word ATTACH PARTITION public.word_a FOR VALUES IN ('a')$$;
    END IF;
END
$body$;

-- table public.word_a (new.sql:19)
ALTER TABLE public.word_a DROP CONSTRAINT IF EXISTS word_a_is_in_bounds;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
-- fail-partition: fails where a row of table public.event_rest belongs in it
-- scans public.event_rest (1 row, 8 kB) under SHARE UPDATE EXCLUSIVE: nobody waits
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.event_rest') AND conname = 'event_2025_is_not_here') THEN
        EXECUTE $$ALTER TABLE public.event_rest VALIDATE CONSTRAINT event_2025_is_not_here$$;
    END IF;
END
$body$;

COMMIT;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2025') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')$$;
    END IF;
END
$body$;

-- table public.event_2025 (new.sql:4)
ALTER TABLE public.event_2025 DROP CONSTRAINT IF EXISTS event_2025_is_in_bounds;

-- table public.event_2025 (new.sql:4)
ALTER TABLE public.event_rest DROP CONSTRAINT IF EXISTS event_2025_is_not_here;

COMMIT;
