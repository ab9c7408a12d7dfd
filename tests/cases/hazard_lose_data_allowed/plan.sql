-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- rows of public.unit (fixtures/unit.sql:2)
-- lose-data: 1 row of public.unit that the files do not declare
DELETE FROM ONLY public.unit
WHERE (code = 'ft'::text);

SET LOCAL search_path = public;

-- rows of public.unit (fixtures/unit.sql:2)
INSERT INTO unit (code, name)
VALUES
    ('kg', 'kilogram')
ON CONFLICT (code) DO UPDATE SET name = excluded.name
WHERE unit.name IS DISTINCT FROM excluded.name;

COMMIT;
