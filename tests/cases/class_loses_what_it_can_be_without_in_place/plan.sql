-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- operator class public.gone_ops(btree)
DROP OPERATOR CLASS IF EXISTS public.gone_ops USING btree;

-- operator class public.gone_ops(btree)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'gone_ops' AND a.amname = 'btree') AND EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'left_alone' AND a.amname = 'btree') AND amprocnum = 4 AND amproclefttype = pg_catalog.to_regtype('integer') AND amprocrighttype = pg_catalog.to_regtype('integer') AND amproc = pg_catalog.to_regprocedure('pg_catalog.btequalimage(oid)')) THEN
        EXECUTE $$ALTER OPERATOR FAMILY public.left_alone USING btree DROP FUNCTION 4 (integer, integer)$$;
    END IF;
END
$body$;

-- operator class public.remade_ops(btree)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_opclass WHERE oid = (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'remade_ops' AND a.amname = 'btree') AND (opcdefault OR opcintype <> pg_catalog.to_regtype('integer') OR opckeytype NOT IN (0, opcintype) OR opcfamily IS DISTINCT FROM (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'remade' AND a.amname = 'btree'))) OR EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'remade' AND a.amname = 'btree') AND amprocnum = 1 AND amproclefttype = pg_catalog.to_regtype('integer') AND amprocrighttype = pg_catalog.to_regtype('integer') AND amproc = pg_catalog.to_regprocedure('pg_catalog.btint4cmp(integer, integer)')) OR NOT EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'remade' AND a.amname = 'btree') AND amprocnum = 1 AND amproclefttype = pg_catalog.to_regtype('integer') AND amprocrighttype = pg_catalog.to_regtype('integer') AND amproc = pg_catalog.to_regprocedure('public.compare(integer, integer)')) THEN
        EXECUTE $$DROP OPERATOR CLASS IF EXISTS public.remade_ops USING btree$$;
    END IF;
END
$body$;

-- operator class public.remade_ops(btree)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'remade_ops' AND a.amname = 'btree') AND EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'remade' AND a.amname = 'btree') AND amprocnum = 4 AND amproclefttype = pg_catalog.to_regtype('integer') AND amprocrighttype = pg_catalog.to_regtype('integer') AND amproc = pg_catalog.to_regprocedure('pg_catalog.btequalimage(oid)')) THEN
        EXECUTE $$ALTER OPERATOR FAMILY public.remade USING btree DROP FUNCTION 4 (integer, integer)$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- function public.compare(integer, integer) (new.sql:9)
CREATE OR REPLACE FUNCTION public.compare(integer, integer)
RETURNS integer
LANGUAGE internal
IMMUTABLE
STRICT
AS $$btint4cmp$$;

-- operator class public.number_ops(btree) (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'numbers' AND a.amname = 'btree') AND amprocnum = 2 AND amproclefttype = pg_catalog.to_regtype('integer') AND amprocrighttype = pg_catalog.to_regtype('integer') AND amproc = pg_catalog.to_regprocedure('pg_catalog.btint4sortsupport(internal)')) THEN
        EXECUTE $$ALTER OPERATOR FAMILY public.numbers USING btree DROP FUNCTION 2 (integer, integer)$$;
    END IF;
END
$body$;

-- operator class public.remade_ops(btree) (new.sql:11)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'remade_ops' AND a.amname = 'btree') THEN
        EXECUTE $$CREATE OPERATOR CLASS public.remade_ops FOR TYPE integer USING btree FAMILY public.remade AS
    OPERATOR 3 pg_catalog.=(integer, integer),
    FUNCTION 1 (integer, integer) public.compare(integer, integer),
    FUNCTION 4 (integer, integer) pg_catalog.btequalimage(oid)$$;
    END IF;
END
$body$;

COMMIT;
