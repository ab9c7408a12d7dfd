-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.new (new.sql:3)
CREATE TABLE IF NOT EXISTS public.new (
    at integer,
    id integer CONSTRAINT template_id_not_null NOT NULL,
    made timestamp without time zone CONSTRAINT template_made_not_null NOT NULL,
    by text CONSTRAINT somebody NOT NULL,
    CONSTRAINT new_pkey PRIMARY KEY (id)
);

COMMIT;
