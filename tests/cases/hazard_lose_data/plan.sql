-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- rows of public.unit (fixtures/unit.sql:2)
-- BLOCKED, lose-data: 1 row of public.unit that the files do not declare
-- to allow: --allow lose-data:public.unit, or the remark -- @allow lose-data at new.sql:1
-- DELETE FROM ONLY public.unit
-- WHERE (code = 'ft'::text);

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- rows of public.unit (fixtures/unit.sql:2)
INSERT INTO unit (code, name)
VALUES
    ('kg', 'kilogramme')
ON CONFLICT (code) DO UPDATE SET name = excluded.name
WHERE unit.name IS DISTINCT FROM excluded.name;

COMMIT;
