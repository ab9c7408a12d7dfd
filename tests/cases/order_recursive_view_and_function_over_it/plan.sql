-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- view public.tree (new.sql:3)
CREATE OR REPLACE VIEW public.tree (root, id) AS
WITH RECURSIVE tree(root, id) AS (
SELECT id, id FROM part UNION ALL SELECT t.root, p.id FROM tree t JOIN part p ON p.parent = t.id
) SELECT root, id FROM tree;

-- function public.below(integer) (new.sql:5)
CREATE OR REPLACE FUNCTION public.below(integer)
RETURNS SETOF public.tree
LANGUAGE sql
STABLE
AS $$SELECT * FROM tree WHERE root = $1$$;

COMMIT;
