-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.prices_reverse
DROP INDEX IF EXISTS public.prices_reverse;

-- operator class public.reverse_ops(btree)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_opclass WHERE oid = (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'reverse_ops' AND a.amname = 'btree') AND (opcdefault OR opcintype <> pg_catalog.to_regtype('public.money2') OR opckeytype NOT IN (0, opcintype) OR opcfamily IS DISTINCT FROM (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'reverse_ops' AND a.amname = 'btree'))) OR EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'reverse_ops' AND a.amname = 'btree') AND amprocnum = 1 AND amproclefttype = pg_catalog.to_regtype('public.money2') AND amprocrighttype = pg_catalog.to_regtype('public.money2') AND amproc = pg_catalog.to_regprocedure('public.m_cmp(public.money2, public.money2)')) OR NOT EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE amprocfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'reverse_ops' AND a.amname = 'btree') AND amprocnum = 1 AND amproclefttype = pg_catalog.to_regtype('public.money2') AND amprocrighttype = pg_catalog.to_regtype('public.money2') AND amproc = pg_catalog.to_regprocedure('public.m_down(public.money2, public.money2)')) THEN
        EXECUTE $$DROP OPERATOR CLASS IF EXISTS public.reverse_ops USING btree$$;
    END IF;
END
$body$;

-- operator family public.gone_ops(hash)
DROP OPERATOR FAMILY IF EXISTS public.gone_ops USING hash;

-- operator public.!#(NONE, public.money2)
DROP OPERATOR IF EXISTS public.!# (NONE, public.money2);

SET LOCAL search_path = public;

-- function public.m_down(public.money2, public.money2) (new.sql:8)
CREATE OR REPLACE FUNCTION public.m_down(public.money2, public.money2)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT btint8cmp(($2).cents, ($1).cents)$$;

-- operator public.<#(public.money2, public.money2) (new.sql:15)
ALTER OPERATOR public.<# (public.money2, public.money2) SET (RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel);

-- operator public.<>#(public.money2, public.money2) (new.sql:19)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.<>#(public.money2, public.money2)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.<># (
    LEFTARG = public.money2,
    RIGHTARG = public.money2,
    FUNCTION = public.m_lt,
    COMMUTATOR = OPERATOR(public.<>#),
    NEGATOR = OPERATOR(public.=#)
)$$;
    END IF;
END
$body$;

-- operator public.>#(public.money2, bigint) (new.sql:23)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = pg_catalog.to_regoperator('public.>#(public.money2, bigint)') AND oprcode <> 0) THEN
        EXECUTE $$CREATE OPERATOR public.># (
    LEFTARG = public.money2,
    RIGHTARG = bigint,
    FUNCTION = public.m_gt_cents
)$$;
    END IF;
END
$body$;

-- operator family public.cents_ops(btree) (new.sql:27)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_amop WHERE amopfamily = (SELECT c.oid FROM pg_catalog.pg_opfamily AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opfmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opfnamespace WHERE n.nspname = 'public' AND c.opfname = 'cents_ops' AND a.amname = 'btree') AND amopstrategy = 5 AND amoplefttype = pg_catalog.to_regtype('public.money2') AND amoprighttype = pg_catalog.to_regtype('bigint')) THEN
        EXECUTE $$ALTER OPERATOR FAMILY public.cents_ops USING btree ADD OPERATOR 5 public.>#(public.money2, bigint)$$;
    END IF;
END
$body$;

-- operator class public.reverse_ops(btree) (new.sql:35)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT c.oid FROM pg_catalog.pg_opclass AS c JOIN pg_catalog.pg_am AS a ON a.oid = c.opcmethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace WHERE n.nspname = 'public' AND c.opcname = 'reverse_ops' AND a.amname = 'btree') THEN
        EXECUTE $$CREATE OPERATOR CLASS public.reverse_ops FOR TYPE public.money2 USING btree FAMILY public.reverse_ops AS
    OPERATOR 1 public.>#(public.money2, public.money2),
    OPERATOR 2 public.>=#(public.money2, public.money2),
    OPERATOR 3 public.=#(public.money2, public.money2),
    OPERATOR 4 public.<=#(public.money2, public.money2),
    OPERATOR 5 public.<#(public.money2, public.money2),
    FUNCTION 1 (public.money2, public.money2) public.m_down(public.money2, public.money2)$$;
    END IF;
END
$body$;

-- index public.prices_reverse (new.sql:39)
-- scans public.prices (2 rows, 8 kB) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS prices_reverse ON public.prices (price public.reverse_ops);

-- comment on operator public.-#(NONE, public.money2) (new.sql:25)
COMMENT ON OPERATOR public.-# (NONE, public.money2) IS 'what is owed';

-- comment on operator family public.cents_ops(btree) (new.sql:31)
COMMENT ON OPERATOR FAMILY public.cents_ops USING btree IS 'money and cents';

-- comment on operator class public.cents_ops(btree) (new.sql:30)
COMMENT ON OPERATOR CLASS public.cents_ops USING btree IS 'by cents';

COMMIT;
