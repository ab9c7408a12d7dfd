-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- default privileges of PUBLIC on LARGE OBJECTS made by postgres
-- BLOCKED, newer-grammar: default privileges of PUBLIC on LARGE OBJECTS made by postgres can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow 'newer-grammar:postgres(LARGE OBJECTS)', or the remark -- @allow newer-grammar:postgres(LARGE OBJECTS) in the files
-- ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE SELECT ON LARGE OBJECTS FROM PUBLIC;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- default privileges of PUBLIC on TABLES made by postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE SELECT ON TABLES FROM PUBLIC;

COMMIT;
