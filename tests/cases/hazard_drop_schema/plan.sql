-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 2 of 3 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- table s.t
-- BLOCKED, drop-table: table s.t
-- to allow: --allow drop-table:s.t, or the remark -- @allow drop-table:s.t in the files
-- DROP TABLE IF EXISTS s.t;

-- schema s
-- BLOCKED, drop-schema: schema s
-- to allow: --allow drop-schema:s, or the remark -- @allow drop-schema:s in the files
-- DROP SCHEMA IF EXISTS s;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.t (new.sql:1)
CREATE TABLE IF NOT EXISTS public.t (
    id integer
);

COMMIT;
