-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.v
DROP VIEW IF EXISTS public.v;

-- constraint public.ft.ft_id_check
ALTER FOREIGN TABLE public.ft
    DROP CONSTRAINT IF EXISTS ft_id_check,
    DROP COLUMN IF EXISTS old_col;

-- foreign table public.ft2
DROP FOREIGN TABLE IF EXISTS public.ft2;

-- user mapping s2.public
DROP USER MAPPING IF EXISTS FOR PUBLIC SERVER s2;

-- server s2
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw WHERE srvname = 's2' AND fdwname IS NOT DISTINCT FROM 'w' AND srvtype IS NOT DISTINCT FROM 't' AND srvversion IS NOT DISTINCT FROM '1.0') THEN
        EXECUTE $$DROP SERVER IF EXISTS s2$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- foreign data wrapper w (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_foreign_data_wrapper, pg_catalog.unnest(fdwoptions) AS o WHERE fdwname = 'w' AND pg_catalog.starts_with(o, 'c=')) THEN
        EXECUTE $$ALTER FOREIGN DATA WRAPPER w OPTIONS (ADD c 'd', SET debug 'false', DROP a)$$;
    END IF;
END
$body$;

-- server s1 (new.sql:2)
ALTER SERVER s1 VERSION '2';

-- server s1 (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_foreign_server, pg_catalog.unnest(srvoptions) AS o WHERE srvname = 's1' AND pg_catalog.starts_with(o, 'dbname=')) THEN
        EXECUTE $$ALTER SERVER s1 OPTIONS (ADD dbname 'q', SET host 'y', SET password E'it''s new\\')$$;
    END IF;
END
$body$;

-- server s2 (new.sql:3)
CREATE SERVER IF NOT EXISTS s2 TYPE 't' FOREIGN DATA WRAPPER w;

-- user mapping s1.postgres (new.sql:4)
ALTER USER MAPPING FOR postgres SERVER s1 OPTIONS (SET password 'newsecret', SET "user" 'u2');

-- user mapping s2.public (new.sql:5)
CREATE USER MAPPING IF NOT EXISTS FOR PUBLIC SERVER s2 OPTIONS ("user" 'x');

-- foreign table public.ft (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_foreign_table, pg_catalog.unnest(ftoptions) AS o WHERE ftrelid = pg_catalog.to_regclass('public.ft') AND pg_catalog.starts_with(o, 'updatable=')) THEN
        EXECUTE $$ALTER FOREIGN TABLE public.ft OPTIONS (SET table_name 'y2', ADD updatable 'false', DROP schema_name)$$;
    END IF;
END
$body$;

-- foreign table public.ft2 (new.sql:9)
CREATE FOREIGN TABLE IF NOT EXISTS public.ft2 (
    id integer
) SERVER s2;

-- foreign table public.ft3 (new.sql:10)
CREATE FOREIGN TABLE IF NOT EXISTS public.ft3 (
    y integer,
    x integer
) SERVER s2;

-- foreign table public.part (new.sql:7)
CREATE FOREIGN TABLE IF NOT EXISTS public.part PARTITION OF public.parent FOR VALUES FROM (0) TO (10) SERVER s1 OPTIONS (table_name 'p');

-- column public.ft.id (new.sql:8)
ALTER FOREIGN TABLE public.ft
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN id DROP NOT NULL;

-- column public.ft.id (new.sql:8)
ALTER FOREIGN TABLE public.ft ALTER COLUMN id OPTIONS (SET column_name 'b');

-- column public.ft.b (new.sql:8)
ALTER FOREIGN TABLE public.ft ALTER COLUMN b DROP DEFAULT;

-- column public.ft.new_col (new.sql:8)
ALTER FOREIGN TABLE public.ft ADD COLUMN IF NOT EXISTS new_col integer OPTIONS (column_name 'z') DEFAULT 0 NOT NULL;

-- constraint public.ft.foo (new.sql:8)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.ft') AND conname = 'foo') THEN
        EXECUTE $$ALTER FOREIGN TABLE public.ft ADD CONSTRAINT foo CHECK (b <> '')$$;
    END IF;
END
$body$;

-- view public.v (new.sql:11)
CREATE OR REPLACE VIEW public.v AS
SELECT id FROM ft2;

-- comment on foreign data wrapper w (new.sql:15)
COMMENT ON FOREIGN DATA WRAPPER w IS 'fdw2';

-- comment on server s1 (new.sql:14)
COMMENT ON SERVER s1 IS 'srv2';

-- comment on foreign table public.ft (new.sql:12)
COMMENT ON FOREIGN TABLE public.ft IS 'hi2';

-- comment on column public.ft.b (new.sql:13)
COMMENT ON COLUMN public.ft.b IS 'col2';

COMMIT;
