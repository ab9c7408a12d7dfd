-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- enum type public."Mood Swing" (new.sql:2)
DO $body$
BEGIN
    IF pg_catalog.to_regtype('public."Mood Swing"') IS NULL THEN
        EXECUTE $$CREATE TYPE public."Mood Swing" AS ENUM ('it''s', 'so "so"', E'back\\slash')$$;
    END IF;
END
$body$;

-- column public."Order"."it's" (new.sql:1)
ALTER TABLE public."Order"
    ADD COLUMN IF NOT EXISTS "it's" text DEFAULT 'it''s',
    ADD COLUMN IF NOT EXISTS "a""b" integer;

-- constraint public."Order"."Order_a""b_check" (new.sql:1)
-- fail-check: fails where a row breaks it
-- scans public."Order" (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public."Order"') AND conname = 'Order_a"b_check') THEN
        EXECUTE $$ALTER TABLE public."Order" ADD CONSTRAINT "Order_a""b_check" CHECK ("a""b" > 0)$$;
    END IF;
END
$body$;

-- index public."I;--" (new.sql:3)
-- scans public."Order" (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS "I;--" ON public."Order" ("a""b");

-- view public."user" (new.sql:5)
CREATE OR REPLACE VIEW public."user" AS
SELECT "select" AS "from" FROM "Order";

-- comment on table public."Order" (new.sql:4)
COMMENT ON TABLE public."Order" IS E'line
\\ and $$ dollars';

COMMIT;
