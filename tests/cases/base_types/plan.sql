-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.pupils.had
-- drop-column: column public.pupils.had in table public.pupils
ALTER TABLE public.pupils DROP COLUMN IF EXISTS had;

-- cast (public.gone AS boolean)
DROP CAST IF EXISTS (public.gone AS boolean);

-- function public.uses_gone(public.gone)
DROP FUNCTION IF EXISTS public.uses_gone(public.gone);

-- base type public.gone
-- drop-type: base type public.gone
DO $body1$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'gone') THEN
        EXECUTE $body$DO $$
DECLARE
    owner text := 'reconcile_' || pg_catalog.pg_backend_pid();
BEGIN
    EXECUTE 'CREATE ROLE ' || owner;
    EXECUTE 'ALTER TYPE public.gone OWNER TO ' || owner;
    EXECUTE 'ALTER FUNCTION public.gone_in(cstring) OWNER TO ' || owner;
    EXECUTE 'ALTER FUNCTION public.gone_out(public.gone) OWNER TO ' || owner;
    EXECUTE 'DROP OWNED BY ' || owner || ' RESTRICT';
    EXECUTE 'DROP ROLE ' || owner;
END
$$$body$;
    END IF;
END
$body1$;

SET LOCAL search_path = public;

-- range type public.minutes (new.sql:26)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'minutes') THEN
        EXECUTE $$CREATE TYPE public.minutes$$;
    END IF;
END
$body$;

-- base type public.minute (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'minute') THEN
        EXECUTE $$CREATE TYPE public.minute$$;
    END IF;
END
$body$;

-- function public.label_recv(internal) (new.sql:36)
CREATE OR REPLACE FUNCTION public.label_recv(internal)
RETURNS public.label
LANGUAGE internal
IMMUTABLE
STRICT
AS $$textrecv$$;

-- function public.label_send(public.label) (new.sql:37)
CREATE OR REPLACE FUNCTION public.label_send(public.label)
RETURNS bytea
LANGUAGE internal
IMMUTABLE
STRICT
AS $$textsend$$;

-- base type public.label (new.sql:38)
ALTER TYPE public.label SET (RECEIVE = public.label_recv, SEND = public.label_send, STORAGE = main);

-- base type public.label (new.sql:38)
ALTER TABLE public.pupils ALTER COLUMN called SET STORAGE main;

-- function public.minute_in(cstring) (new.sql:7)
CREATE OR REPLACE FUNCTION public.minute_in(cstring)
RETURNS public.minute
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4in$$;

-- function public.minute_out(public.minute) (new.sql:8)
CREATE OR REPLACE FUNCTION public.minute_out(public.minute)
RETURNS cstring
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4out$$;

-- base type public.minute (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'minute' AND t.typisdefined) THEN
        EXECUTE $$CREATE TYPE public.minute (
    INPUT = public.minute_in,
    OUTPUT = public.minute_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
)$$;
    END IF;
END
$body$;

-- function public.minute_cmp(public.minute, public.minute) (new.sql:15)
CREATE OR REPLACE FUNCTION public.minute_cmp(public.minute, public.minute)
RETURNS integer
LANGUAGE internal
IMMUTABLE
STRICT
AS $$btint4cmp$$;

-- function public.minute_eq(public.minute, public.minute) (new.sql:12)
CREATE OR REPLACE FUNCTION public.minute_eq(public.minute, public.minute)
RETURNS boolean
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4eq$$;

-- function public.minute_ge(public.minute, public.minute) (new.sql:13)
CREATE OR REPLACE FUNCTION public.minute_ge(public.minute, public.minute)
RETURNS boolean
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4ge$$;

-- function public.minute_gt(public.minute, public.minute) (new.sql:14)
CREATE OR REPLACE FUNCTION public.minute_gt(public.minute, public.minute)
RETURNS boolean
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4gt$$;

-- function public.minute_le(public.minute, public.minute) (new.sql:11)
CREATE OR REPLACE FUNCTION public.minute_le(public.minute, public.minute)
RETURNS boolean
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4le$$;

-- function public.minute_lt(public.minute, public.minute) (new.sql:10)
CREATE OR REPLACE FUNCTION public.minute_lt(public.minute, public.minute)
RETURNS boolean
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4lt$$;

-- function public.minutes_whole(public.minutes) (new.sql:25)
CREATE OR REPLACE FUNCTION public.minutes_whole(public.minutes)
RETURNS public.minutes
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4range_canonical$$;

-- function public.waiting_in(cstring) (new.sql:28)
CREATE OR REPLACE FUNCTION public.waiting_in(cstring)
RETURNS public.waiting
LANGUAGE internal
IMMUTABLE
STRICT
AS $$boolin$$;

-- function public.waiting_out(public.waiting) (new.sql:29)
CREATE OR REPLACE FUNCTION public.waiting_out(public.waiting)
RETURNS cstring
LANGUAGE internal
IMMUTABLE
STRICT
AS $$boolout$$;

-- base type public.waiting (new.sql:30)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'waiting' AND t.typisdefined) THEN
        EXECUTE $$CREATE TYPE public.waiting (
    INPUT = public.waiting_in,
    OUTPUT = public.waiting_out,
    INTERNALLENGTH = 1,
    PASSEDBYVALUE,
    ALIGNMENT = char
)$$;
    END IF;
END
$body$;

-- operator public.<(public.minute, public.minute) (new.sql:16)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.<(public.minute, public.minute)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.< (
    LEFTARG = public.minute,
    RIGHTARG = public.minute,
    FUNCTION = public.minute_lt,
    COMMUTATOR = OPERATOR(public.>),
    NEGATOR = OPERATOR(public.>=)
)$$;
    END IF;
END
$body$;

-- operator public.<=(public.minute, public.minute) (new.sql:17)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.<=(public.minute, public.minute)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.<= (
    LEFTARG = public.minute,
    RIGHTARG = public.minute,
    FUNCTION = public.minute_le,
    COMMUTATOR = OPERATOR(public.>=),
    NEGATOR = OPERATOR(public.>)
)$$;
    END IF;
END
$body$;

-- operator public.=(public.minute, public.minute) (new.sql:18)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.=(public.minute, public.minute)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.= (
    LEFTARG = public.minute,
    RIGHTARG = public.minute,
    FUNCTION = public.minute_eq,
    COMMUTATOR = OPERATOR(public.=),
    HASHES,
    MERGES
)$$;
    END IF;
END
$body$;

-- operator public.>(public.minute, public.minute) (new.sql:20)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.>(public.minute, public.minute)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.> (
    LEFTARG = public.minute,
    RIGHTARG = public.minute,
    FUNCTION = public.minute_gt,
    COMMUTATOR = OPERATOR(public.<),
    NEGATOR = OPERATOR(public.<=)
)$$;
    END IF;
END
$body$;

-- function public.is_late(public.minute) (new.sql:42)
CREATE OR REPLACE FUNCTION public.is_late(public.minute)
RETURNS boolean
LANGUAGE sql
AS $$SELECT $1::integer > 480$$;

-- operator public.>=(public.minute, public.minute) (new.sql:19)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.>=(public.minute, public.minute)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.>= (
    LEFTARG = public.minute,
    RIGHTARG = public.minute,
    FUNCTION = public.minute_ge,
    COMMUTATOR = OPERATOR(public.<=),
    NEGATOR = OPERATOR(public.<)
)$$;
    END IF;
END
$body$;

-- operator family public.minute_ops(btree) (new.sql:21)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'minute_ops' AND a.amname = 'btree') THEN
        EXECUTE $$CREATE OPERATOR FAMILY public.minute_ops USING btree$$;
    END IF;
END
$body$;

-- operator class public.minute_ops(btree) (new.sql:21)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'minute_ops' AND a.amname = 'btree') THEN
        EXECUTE $$CREATE OPERATOR CLASS public.minute_ops DEFAULT FOR TYPE public.minute USING btree FAMILY public.minute_ops AS
    OPERATOR 1 public.<(public.minute, public.minute),
    OPERATOR 2 public.<=(public.minute, public.minute),
    OPERATOR 3 public.=(public.minute, public.minute),
    OPERATOR 4 public.>=(public.minute, public.minute),
    OPERATOR 5 public.>(public.minute, public.minute),
    FUNCTION 1 (public.minute, public.minute) public.minute_cmp(public.minute, public.minute)$$;
    END IF;
END
$body$;

-- range type public.minutes (new.sql:26)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'minutes' AND t.typisdefined) THEN
        EXECUTE $$CREATE TYPE public.minutes AS RANGE (subtype = public.minute, canonical = public.minutes_whole)$$;
    END IF;
END
$body$;

-- cast (public.minute AS integer) (new.sql:41)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_cast WHERE castsource = pg_catalog.to_regtype('public.minute') AND casttarget = pg_catalog.to_regtype('integer')) THEN
        EXECUTE $$CREATE CAST (public.minute AS integer) WITHOUT FUNCTION$$;
    END IF;
END
$body$;

SET LOCAL search_path = '';

-- column public.pupils.note
-- rewrites public.pupils (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade' AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typinput AND m.nspname = 'public' AND p.proname = 'grade_in') AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typoutput AND m.nspname = 'public' AND p.proname = 'grade_out') AND t.typlen = 4 AND t.typbyval AND t.typalign IS NOT DISTINCT FROM 'i' AND t.typstorage IS NOT DISTINCT FROM 'p' AND t.typcategory IS NOT DISTINCT FROM 'U' AND t.typdelim IS NOT DISTINCT FROM ',' AND t.typdefault IS NOT DISTINCT FROM NULL AND NOT t.typispreferred AND t.typcollation = 0) THEN
        EXECUTE $$ALTER TABLE public.pupils ALTER COLUMN note TYPE text USING note::text$$;
    END IF;
END
$body$;

-- column public.pupils.marks
-- rewrites public.pupils (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade' AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typinput AND m.nspname = 'public' AND p.proname = 'grade_in') AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typoutput AND m.nspname = 'public' AND p.proname = 'grade_out') AND t.typlen = 4 AND t.typbyval AND t.typalign IS NOT DISTINCT FROM 'i' AND t.typstorage IS NOT DISTINCT FROM 'p' AND t.typcategory IS NOT DISTINCT FROM 'U' AND t.typdelim IS NOT DISTINCT FROM ',' AND t.typdefault IS NOT DISTINCT FROM NULL AND NOT t.typispreferred AND t.typcollation = 0) THEN
        EXECUTE $$ALTER TABLE public.pupils ALTER COLUMN marks TYPE text[] USING marks::text[]$$;
    END IF;
END
$body$;

-- base type public.grade
DO $body1$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade' AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typinput AND m.nspname = 'public' AND p.proname = 'grade_in') AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m ON m.oid = p.pronamespace WHERE p.oid = t.typoutput AND m.nspname = 'public' AND p.proname = 'grade_out') AND t.typlen = 4 AND t.typbyval AND t.typalign IS NOT DISTINCT FROM 'i' AND t.typstorage IS NOT DISTINCT FROM 'p' AND t.typcategory IS NOT DISTINCT FROM 'U' AND t.typdelim IS NOT DISTINCT FROM ',' AND t.typdefault IS NOT DISTINCT FROM NULL AND NOT t.typispreferred AND t.typcollation = 0) AND EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade') THEN
        EXECUTE $body$DO $$
DECLARE
    owner text := 'reconcile_' || pg_catalog.pg_backend_pid();
BEGIN
    EXECUTE 'CREATE ROLE ' || owner;
    EXECUTE 'ALTER TYPE public.grade OWNER TO ' || owner;
    EXECUTE 'ALTER FUNCTION public.grade_in(cstring) OWNER TO ' || owner;
    EXECUTE 'ALTER FUNCTION public.grade_out(public.grade) OWNER TO ' || owner;
    EXECUTE 'DROP OWNED BY ' || owner || ' RESTRICT';
    EXECUTE 'DROP ROLE ' || owner;
END
$$$body$;
    END IF;
END
$body1$;

SET LOCAL search_path = public;

-- base type public.grade (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade') THEN
        EXECUTE $$CREATE TYPE public.grade$$;
    END IF;
END
$body$;

-- function public.grade_in(cstring) (new.sql:2)
CREATE OR REPLACE FUNCTION public.grade_in(cstring)
RETURNS public.grade
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4in$$;

-- function public.grade_out(public.grade) (new.sql:3)
CREATE OR REPLACE FUNCTION public.grade_out(public.grade)
RETURNS cstring
LANGUAGE internal
IMMUTABLE
STRICT
AS $$int4out$$;

-- base type public.grade (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'grade' AND t.typisdefined) THEN
        EXECUTE $$CREATE TYPE public.grade (
    INPUT = public.grade_in,
    OUTPUT = public.grade_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    CATEGORY = 'N',
    DEFAULT = '3'
)$$;
    END IF;
END
$body$;

-- column public.pupils.note (new.sql:43)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.pupils (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.pupils') AND attname = 'note' AND NOT attisdropped AND atttypid <> pg_catalog.to_regtype('public.grade')) THEN
        EXECUTE $$ALTER TABLE public.pupils ALTER COLUMN note TYPE public.grade USING note::text::public.grade$$;
    END IF;
END
$body$;

-- column public.pupils.marks (new.sql:43)
-- fail-cast: fails where a value is none of the new type's
-- rewrites public.pupils (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.pupils') AND attname = 'marks' AND NOT attisdropped AND atttypid <> pg_catalog.to_regtype('public.grade[]')) THEN
        EXECUTE $$ALTER TABLE public.pupils ALTER COLUMN marks TYPE public.grade[] USING marks::text[]::public.grade[]$$;
    END IF;
END
$body$;

-- column public.pupils.at (new.sql:43)
ALTER TABLE public.pupils ADD COLUMN IF NOT EXISTS at public.minute;

-- index public.pupils_at (new.sql:44)
-- scans public.pupils (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS pupils_at ON public.pupils (at);

-- comment on base type public.label (new.sql:40)
COMMENT ON TYPE public.label IS 'a word or two';

COMMIT;
