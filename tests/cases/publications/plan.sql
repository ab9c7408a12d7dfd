-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- table in publication p1.public.a
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = 'p1' AND r.prrelid = pg_catalog.to_regclass('public.a')) THEN
        EXECUTE $$ALTER PUBLICATION p1 DROP TABLE ONLY public.a$$;
    END IF;
END
$body$;

-- table in publication p1.public.b
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = 'p1' AND r.prrelid = pg_catalog.to_regclass('public.b')) THEN
        EXECUTE $$ALTER PUBLICATION p1 DROP TABLE ONLY public.b$$;
    END IF;
END
$body$;

-- schema in publication p3.s1
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_publication_namespace AS s JOIN pg_catalog.pg_publication AS p ON p.oid = s.pnpubid JOIN pg_catalog.pg_namespace AS n ON n.oid = s.pnnspid WHERE p.pubname = 'p3' AND n.nspname = 's1') THEN
        EXECUTE $$ALTER PUBLICATION p3 DROP TABLES IN SCHEMA s1$$;
    END IF;
END
$body$;

-- publication p2
DROP PUBLICATION IF EXISTS p2;

-- publication p5
DROP PUBLICATION IF EXISTS p5;

-- column public.a.gone
-- drop-column: column public.a.gone in table public.a
ALTER TABLE public.a DROP COLUMN IF EXISTS gone;

-- table public.c
-- drop-table: table public.c
DROP TABLE IF EXISTS public.c;

SET LOCAL search_path = public;

-- table s2.n (new.sql:6)
CREATE TABLE IF NOT EXISTS s2.n (
    id integer,
    z text
);

-- column public.a.x (new.sql:2)
-- rewrites public.a (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.a ALTER COLUMN x TYPE bigint;

-- column public.a.nw (new.sql:2)
ALTER TABLE public.a ADD COLUMN IF NOT EXISTS nw integer;

-- publication p2 (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname = 'p2') THEN
        EXECUTE $$CREATE PUBLICATION p2 FOR TABLE ONLY public.b$$;
    END IF;
END
$body$;

-- publication p3 (new.sql:9)
ALTER PUBLICATION p3 SET (publish = 'insert, delete', publish_via_partition_root = true);

-- publication p7 (new.sql:11)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname = 'p7') THEN
        EXECUTE $$CREATE PUBLICATION p7 FOR TABLES IN SCHEMA s1,
    TABLE ONLY public.b,
    ONLY s2.n WHERE (z <> '')$$;
    END IF;
END
$body$;

-- schema in publication p3.s2 (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication_namespace AS s JOIN pg_catalog.pg_publication AS p ON p.oid = s.pnpubid JOIN pg_catalog.pg_namespace AS n ON n.oid = s.pnnspid WHERE p.pubname = 'p3' AND n.nspname = 's2') THEN
        EXECUTE $$ALTER PUBLICATION p3 ADD TABLES IN SCHEMA s2$$;
    END IF;
END
$body$;

-- table in publication p1.public.a (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = 'p1' AND r.prrelid = pg_catalog.to_regclass('public.a')) THEN
        EXECUTE $$ALTER PUBLICATION p1 ADD TABLE ONLY public.a (id, nw) WHERE (x > 1 AND nw in (2, 3))$$;
    END IF;
END
$body$;

-- table in publication p1.s2.n (new.sql:7)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = 'p1' AND r.prrelid = pg_catalog.to_regclass('s2.n')) THEN
        EXECUTE $$ALTER PUBLICATION p1 ADD TABLE ONLY s2.n WHERE (z = 'o''k')$$;
    END IF;
END
$body$;

-- subscription sub3 (new.sql:14)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database() AND s.subname = 'sub3') THEN
        EXECUTE $$CREATE SUBSCRIPTION sub3
    CONNECTION 'postgresql://u:secretpw@localhost/db?sslpassword=foo'
    PUBLICATION p1
    WITH (connect = false, slot_name = NONE)$$;
    END IF;
END
$body$;

-- comment on publication p1 (new.sql:13)
COMMENT ON PUBLICATION p1 IS 'y';

-- comment on subscription sub3 (new.sql:15)
COMMENT ON SUBSCRIPTION sub3 IS 'sub';

COMMIT;
