-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.a_name_that_goes_on_and_on_until_it_is_longer_than_what_is_kept (new.sql:2)
-- identifier-cut: its name is longer than 63 bytes and has been cut
CREATE TABLE IF NOT EXISTS public.a_name_that_goes_on_and_on_until_it_is_longer_than_what_is_kept (
    id integer
);

COMMIT;
