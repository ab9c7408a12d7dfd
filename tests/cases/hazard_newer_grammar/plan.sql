-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 6 of 7 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- view public.asked
-- BLOCKED, newer-grammar: view public.asked can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.asked, or the remark -- @allow newer-grammar:public.asked in the files
-- DROP VIEW IF EXISTS public.asked;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.plain
DROP VIEW IF EXISTS public.plain;

-- index public.t_asked
-- BLOCKED, newer-grammar: index public.t_asked can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.t_asked, or the remark -- @allow newer-grammar:public.t_asked in the files
-- DROP INDEX IF EXISTS public.t_asked;

-- index public.t_called
-- BLOCKED, newer-grammar: index public.t_called can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.t_called, or the remark -- @allow newer-grammar:public.t_called in the files
-- DROP INDEX IF EXISTS public.t_called;

-- constraint public.t.known
-- BLOCKED, newer-grammar: constraint public.t.known can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.t.known, or the remark -- @allow newer-grammar at new.sql:1
-- BLOCKED, drop-column: column public.t.twice in table public.t
-- to allow: --allow drop-column:public.t.twice, or the remark -- @allow drop-column at new.sql:1
-- BLOCKED, newer-grammar: column public.t.twice can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.t.twice, or the remark -- @allow newer-grammar at new.sql:1
-- ALTER TABLE public.t
--     DROP CONSTRAINT IF EXISTS known,
--     DROP COLUMN IF EXISTS twice;

-- function public.swept()
-- BLOCKED, newer-grammar: function public.swept() can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow 'newer-grammar:public.swept()', or the remark -- @allow newer-grammar:public.swept() in the files
-- DROP FUNCTION IF EXISTS public.swept();

-- column public.t.at (new.sql:1)
-- BLOCKED, newer-grammar: the default of column public.t.at can't be declared in the files, whose grammar is PostgreSQL 15.1's: what is named in .reconcileignore stays
-- to allow: --allow newer-grammar:public.t.at, or the remark -- @allow newer-grammar at new.sql:1
-- ALTER TABLE public.t ALTER COLUMN at DROP DEFAULT;

COMMIT;
