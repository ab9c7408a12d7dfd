-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- index public.d_code
DROP INDEX IF EXISTS public.d_code;

SET LOCAL search_path = public;

-- table public.b (new.sql:4)
ALTER TABLE public.b REPLICA IDENTITY DEFAULT;

-- table public.c (new.sql:5)
ALTER TABLE public.c REPLICA IDENTITY FULL;

-- table public.e (new.sql:11)
CREATE TABLE IF NOT EXISTS public.e (
    id integer NOT NULL,
    code text
);

-- table public.f (new.sql:16)
ALTER TABLE public.f REPLICA IDENTITY DEFAULT;

-- table public.g (new.sql:17)
CREATE TABLE IF NOT EXISTS public.g (
    id integer NOT NULL,
    CONSTRAINT g_pkey PRIMARY KEY (id)
);

-- table public.g (new.sql:17)
ALTER TABLE public.g REPLICA IDENTITY FULL;

SET LOCAL search_path = '';

-- constraint public.a.a_pkey (new.sql:1)
ALTER TABLE public.a CLUSTER ON a_pkey;

-- constraint public.b.b_pkey (new.sql:4)
ALTER TABLE public.b SET WITHOUT CLUSTER;

SET LOCAL search_path = public;

-- index public.a_code (new.sql:2)
ALTER TABLE public.a REPLICA IDENTITY USING INDEX a_code;

-- index public.d_code (new.sql:9)
-- unique-index: fails where two rows have the same key
-- scans public.d (size unknown) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS d_code ON public.d (code, id);

-- index public.d_code (new.sql:9)
ALTER TABLE public.d REPLICA IDENTITY USING INDEX d_code;

-- index public.e_code (new.sql:14)
CREATE INDEX IF NOT EXISTS e_code ON public.e (code);

-- index public.e_code (new.sql:14)
ALTER TABLE public.e CLUSTER ON e_code;

-- index public.e_id (new.sql:12)
CREATE UNIQUE INDEX IF NOT EXISTS e_id ON public.e (id);

-- index public.e_id (new.sql:12)
ALTER TABLE public.e REPLICA IDENTITY USING INDEX e_id;

-- materialized view public.m (new.sql:19)
CREATE MATERIALIZED VIEW IF NOT EXISTS public.m AS
SELECT 1 AS id;

-- index public.m_id (new.sql:20)
CREATE INDEX IF NOT EXISTS m_id ON public.m (id);

-- index public.m_id (new.sql:20)
ALTER TABLE public.m CLUSTER ON m_id;

COMMIT;
