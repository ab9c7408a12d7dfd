-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- collation b.plain (new.sql:40)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collname = 'plain' AND collnamespace = pg_catalog.to_regnamespace('a')) THEN
        EXECUTE $$ALTER COLLATION a.plain SET SCHEMA b$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- schema c (new.sql:2)
CREATE SCHEMA IF NOT EXISTS c;

SET LOCAL search_path = '';

-- enum type c.mood (new.sql:6)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('a.mood') IS NOT NULL THEN
        EXECUTE $$ALTER TYPE a.mood SET SCHEMA c$$;
    END IF;
END
$body$;

-- domain b.positive (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('a.pos') IS NOT NULL THEN
        EXECUTE $$ALTER DOMAIN a.pos SET SCHEMA b$$;
    END IF;
END
$body$;

-- domain b.positive (new.sql:8)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('b.pos') IS NOT NULL THEN
        EXECUTE $$ALTER DOMAIN b.pos RENAME TO positive$$;
    END IF;
END
$body$;

-- composite type b.pair (new.sql:10)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('a.pair') IS NOT NULL THEN
        EXECUTE $$ALTER TYPE a.pair SET SCHEMA b$$;
    END IF;
END
$body$;

-- domain constraint b.positive.positive_check (new.sql:8)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 'pos_check' AND contypid = pg_catalog.to_regtype('b.positive')) THEN
        EXECUTE $$ALTER DOMAIN b.positive RENAME CONSTRAINT pos_check TO positive_check$$;
    END IF;
END
$body$;

-- sequence b.counter (new.sql:12)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.counter') IS NOT NULL THEN
        EXECUTE $$ALTER SEQUENCE a.counter SET SCHEMA b$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- schema "In c" (new.sql:4)
CREATE SCHEMA IF NOT EXISTS "In c";

SET LOCAL search_path = '';

-- table "In c".part (new.sql:38)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.part') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE a.part SET SCHEMA "In c"$$;
    END IF;
END
$body$;

-- table b.moved (new.sql:33)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.taken') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE a.taken RENAME TO moved$$;
    END IF;
END
$body$;

-- table b.moved (new.sql:33)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.moved') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE a.moved SET SCHEMA b$$;
    END IF;
END
$body$;

-- table b.parted (new.sql:36)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.parted') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE a.parted SET SCHEMA b$$;
    END IF;
END
$body$;

-- table c.tab (new.sql:16)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.t') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE a.t SET SCHEMA c$$;
    END IF;
END
$body$;

-- table c.tab (new.sql:16)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('c.t') IS NOT NULL THEN
        EXECUTE $$ALTER TABLE c.t RENAME TO tab$$;
    END IF;
END
$body$;

-- constraint c.tab.tab_m_check (new.sql:17)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 't_m_check' AND conrelid = pg_catalog.to_regclass('c.tab')) THEN
        EXECUTE $$ALTER TABLE c.tab RENAME CONSTRAINT t_m_check TO tab_m_check$$;
    END IF;
END
$body$;

-- constraint c.tab.tab_pkey (new.sql:16)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 't_pkey' AND conrelid = pg_catalog.to_regclass('c.tab')) THEN
        EXECUTE $$ALTER TABLE c.tab RENAME CONSTRAINT t_pkey TO tab_pkey$$;
    END IF;
END
$body$;

-- constraint c.tab.tab_u_key (new.sql:17)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 't_u_key' AND conrelid = pg_catalog.to_regclass('c.tab')) THEN
        EXECUTE $$ALTER TABLE c.tab RENAME CONSTRAINT t_u_key TO tab_u_key$$;
    END IF;
END
$body$;

-- view c.v (new.sql:22)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.v') IS NOT NULL THEN
        EXECUTE $$ALTER VIEW a.v SET SCHEMA c$$;
    END IF;
END
$body$;

-- materialized view b.mv (new.sql:25)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('a.mv') IS NOT NULL THEN
        EXECUTE $$ALTER MATERIALIZED VIEW a.mv SET SCHEMA b$$;
    END IF;
END
$body$;

-- function b.f(c.mood) (new.sql:14)
DO $body$
BEGIN
    IF pg_catalog.to_regprocedure('a.f(c.mood)') IS NOT NULL THEN
        EXECUTE $$ALTER FUNCTION a.f(c.mood) SET SCHEMA b$$;
    END IF;
END
$body$;

-- function b.words(b.moved) (new.sql:43)
DO $body$
BEGIN
    IF pg_catalog.to_regprocedure('a.words(b.moved)') IS NOT NULL THEN
        EXECUTE $$ALTER FUNCTION a.words(b.moved) SET SCHEMA b$$;
    END IF;
END
$body$;

-- sequence c.tab_id_seq (new.sql:16)
DO $body$
BEGIN
    IF pg_catalog.to_regclass('c.t_id_seq') IS NOT NULL THEN
        EXECUTE $$ALTER SEQUENCE c.t_id_seq RENAME TO tab_id_seq$$;
    END IF;
END
$body$;

COMMIT;
