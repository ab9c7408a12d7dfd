-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.
-- 1 of 2 steps are blocked by policy and stand here as comments,
-- each with what writes it out.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

-- column public.t.made (new.sql:1)
-- BLOCKED, frozen-literal: the time is taken once, when the statement runs, and never again
-- to allow: --allow frozen-literal:public.t.made, or the remark -- @allow frozen-literal at new.sql:1
-- ALTER TABLE public.t ADD COLUMN IF NOT EXISTS made timestamp without time zone DEFAULT 'today';

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- column public.t.word (new.sql:1)
ALTER TABLE public.t
    ADD COLUMN IF NOT EXISTS word text DEFAULT 'today',
    ADD COLUMN IF NOT EXISTS good timestamp without time zone DEFAULT now();

COMMIT;
