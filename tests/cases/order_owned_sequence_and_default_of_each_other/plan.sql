-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- sequence public.ticket_numbers (new.sql:1)
CREATE SEQUENCE IF NOT EXISTS public.ticket_numbers START WITH 1000;

-- column public.ticket.number (new.sql:2)
-- rewrites public.ticket (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.ticket ADD COLUMN IF NOT EXISTS number bigint DEFAULT nextval('ticket_numbers');

-- sequence public.ticket_numbers (new.sql:1)
ALTER SEQUENCE public.ticket_numbers OWNED BY public.ticket.number;

COMMIT;
