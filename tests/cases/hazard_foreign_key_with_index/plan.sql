-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.u (new.sql:2)
CREATE TABLE IF NOT EXISTS public.u (
    t_id integer NOT NULL,
    CONSTRAINT u_pkey PRIMARY KEY (t_id)
);

-- table public.v (new.sql:3)
CREATE TABLE IF NOT EXISTS public.v (
    n integer,
    t_id integer,
    CONSTRAINT v_t_id_fkey FOREIGN KEY (t_id) REFERENCES public.t (id)
);

-- constraint public.u.u_t_id_fkey (new.sql:2)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.u') AND conname = 'u_t_id_fkey') THEN
        EXECUTE $$ALTER TABLE public.u ADD CONSTRAINT u_t_id_fkey FOREIGN KEY (t_id) REFERENCES public.t (id)$$;
    END IF;
END
$body$;

-- index public.v_t (new.sql:4)
CREATE INDEX IF NOT EXISTS v_t ON public.v (t_id, n);

COMMIT;
