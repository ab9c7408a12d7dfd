-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 3 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- extension citext
-- BLOCKED, drop-extension: extension citext
-- to allow: --allow drop-extension:citext, or the remark -- @allow drop-extension at new.sql:1
-- DROP EXTENSION IF EXISTS citext;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- extension citext (new.sql:1)
CREATE EXTENSION IF NOT EXISTS citext VERSION '1.5';

SET LOCAL search_path = '';

-- comment on extension citext
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

COMMIT;
