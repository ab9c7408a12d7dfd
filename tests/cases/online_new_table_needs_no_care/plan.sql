-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.n (new.sql:2)
CREATE TABLE IF NOT EXISTS public.n (
    id integer NOT NULL,
    m integer NOT NULL,
    a integer,
    CONSTRAINT n_a_check CHECK (a > 0),
    CONSTRAINT n_a_key UNIQUE (a),
    CONSTRAINT n_m_fkey FOREIGN KEY (m) REFERENCES public.m (id),
    CONSTRAINT n_pkey PRIMARY KEY (id)
);

-- index public.n_m (new.sql:3)
CREATE INDEX IF NOT EXISTS n_m ON public.n (m);

COMMIT;
