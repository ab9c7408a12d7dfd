-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
CREATE TABLE IF NOT EXISTS public.event_2025 (
    id integer NOT NULL,
    day date NOT NULL,
    code integer NOT NULL,
    CONSTRAINT "of 2025" PRIMARY KEY (id, day)
);

-- table public.event_2026 (new.sql:9)
CREATE TABLE IF NOT EXISTS public.event_2026 (
    id integer NOT NULL,
    day date NOT NULL,
    code integer NOT NULL
);

SET LOCAL search_path = '';

-- constraint public.event_2025."of 2025" (new.sql:5)
ALTER TABLE public.event_2025 REPLICA IDENTITY USING INDEX "of 2025";

SET LOCAL search_path = public;

-- table public.event_2025 (new.sql:4)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2025') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')$$;
    END IF;
END
$body$;

-- index public.codes_of_2026 (new.sql:15)
CREATE INDEX IF NOT EXISTS codes_of_2026 ON public.event_2026 (code) WITH (fillfactor=80);

-- index public.codes_of_2026 (new.sql:15)
ALTER TABLE public.event_2026 CLUSTER ON codes_of_2026;

-- table public.event_2026 (new.sql:9)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = pg_catalog.to_regclass('public.event_2026') AND inhparent = pg_catalog.to_regclass('public.event')) THEN
        EXECUTE $$ALTER TABLE ONLY public.event ATTACH PARTITION public.event_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')$$;
    END IF;
END
$body$;

-- index public.event_2025_code_idx (new.sql:13)
CREATE INDEX IF NOT EXISTS event_2025_code_idx ON public.event_2025 (code);

-- index public.event_2025_code_idx (new.sql:13)
ALTER INDEX public.event_code ATTACH PARTITION public.event_2025_code_idx;

-- comment on constraint public.event_2025."of 2025" (new.sql:7)
COMMENT ON CONSTRAINT "of 2025" ON public.event_2025 IS 'a part of the parent''s';

COMMIT;
