-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.clients
DROP VIEW IF EXISTS public.clients;

-- view public.large
DROP VIEW IF EXISTS public.large;

SET LOCAL search_path = public;

-- column public.orders.total (new.sql:1)
-- rewrites public.orders (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.orders') AND attname = 'total' AND NOT attisdropped AND pg_catalog.format_type(atttypid, atttypmod) <> 'bigint') THEN
        EXECUTE $$ALTER TABLE public.orders ALTER COLUMN total TYPE bigint$$;
    END IF;
END
$body$;

-- view public.large (new.sql:3)
CREATE OR REPLACE VIEW public.large WITH (check_option='local', security_barrier='true') AS
SELECT id, total FROM orders WHERE total > 50;

-- view public.clients (new.sql:4)
CREATE OR REPLACE VIEW public.clients AS
SELECT client, large.total FROM large JOIN orders USING (id);

-- trigger public.clients."none" (new.sql:13)
CREATE OR REPLACE TRIGGER "none"
    INSTEAD OF DELETE ON public.clients
    FOR EACH ROW
    EXECUTE FUNCTION public.refuse();

-- rule public.clients.nothing (new.sql:14)
CREATE OR REPLACE RULE nothing AS
    ON UPDATE TO public.clients
    DO INSTEAD NOTHING;

-- comment on column public.large.total (new.sql:10)
COMMENT ON COLUMN public.large.total IS 'in cents';

-- comment on view public.clients (new.sql:11)
COMMENT ON VIEW public.clients IS 'who buys';

-- comment on view public.large (new.sql:9)
COMMENT ON VIEW public.large IS 'more than fifty';

-- owner of view public.large (new.sql:5)
ALTER VIEW public.large OWNER TO case_writer;

-- privileges of case_reader on view public.large (new.sql:6)
GRANT SELECT ON TABLE public.large TO case_reader WITH GRANT OPTION;

-- privileges of case_reader on column public.large.total (new.sql:7)
GRANT UPDATE (total) ON TABLE public.large TO case_reader;

-- privileges of case_writer on view public.large (new.sql:8)
REVOKE INSERT ON TABLE public.large FROM case_writer;

COMMIT;
