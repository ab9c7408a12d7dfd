-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- constraint public.t.t_key (new.sql:2)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = 't_pkey' AND conrelid = pg_catalog.to_regclass('public.t')) THEN
        EXECUTE $$ALTER TABLE public.t RENAME CONSTRAINT t_pkey TO t_key$$;
    END IF;
END
$body$;

-- comment on the index of constraint public.u.u_pkey
COMMENT ON INDEX public.u_pkey IS NULL;

-- constraint public.t.t_a_key
ALTER TABLE public.t DROP CONSTRAINT IF EXISTS t_a_key;

SET LOCAL search_path = public;

-- table public.v (new.sql:9)
CREATE TABLE IF NOT EXISTS public.v (
    id integer NOT NULL,
    CONSTRAINT v_pkey PRIMARY KEY (id)
);

-- constraint public.t.t_a_key (new.sql:3)
-- fail-unique: fails where two rows have the same key
-- scans public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.t') AND conname = 't_a_key') THEN
        EXECUTE $$ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE (a) DEFERRABLE$$;
    END IF;
END
$body$;

-- comment on the index of constraint public.t.t_a_key (new.sql:12)
COMMENT ON INDEX public.t_a_key IS 'the index of a';

-- comment on the index of constraint public.t.t_b_key (new.sql:13)
COMMENT ON INDEX public.t_b_key IS 'new words';

-- comment on the index of constraint public.t.t_r_excl (new.sql:14)
COMMENT ON INDEX public.t_r_excl IS 'ranges';

-- comment on the index of constraint public.v.v_pkey (new.sql:15)
COMMENT ON INDEX public.v_pkey IS 'of a new table';

COMMIT;
