-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- column public.pages.found
ALTER TABLE public.pages DROP COLUMN IF EXISTS found;

-- text search configuration public.gone
DROP TEXT SEARCH CONFIGURATION IF EXISTS public.gone;

-- text search configuration public.split
DROP TEXT SEARCH CONFIGURATION IF EXISTS public.split;

-- text search dictionary public.template
DROP TEXT SEARCH DICTIONARY IF EXISTS public.template;

-- text search template public.gone
DROP TEXT SEARCH TEMPLATE IF EXISTS public.gone;

-- text search parser public.splitter
DROP TEXT SEARCH PARSER IF EXISTS public.splitter;

SET LOCAL search_path = public;

-- text search parser public.splitter (new.sql:1)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_ts_parser WHERE prsname = 'splitter' AND prsnamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$CREATE TEXT SEARCH PARSER public.splitter (
    START = pg_catalog.prsd_start,
    GETTOKEN = pg_catalog.prsd_nexttoken,
    END = pg_catalog.prsd_end,
    LEXTYPES = pg_catalog.prsd_lextype,
    HEADLINE = pg_catalog.prsd_headline
)$$;
    END IF;
END
$body$;

-- text search dictionary public.options (new.sql:8)
ALTER TEXT SEARCH DICTIONARY public.options (accept = 'true', stopwords);

-- text search dictionary public.template (new.sql:10)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_ts_dict WHERE dictname = 'template' AND dictnamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$CREATE TEXT SEARCH DICTIONARY public.template (
    TEMPLATE = pg_catalog.simple
)$$;
    END IF;
END
$body$;

-- text search configuration public.a_new_one (new.sql:14)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_ts_config WHERE cfgname = 'a_new_one' AND cfgnamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$CREATE TEXT SEARCH CONFIGURATION public.a_new_one (PARSER = pg_catalog."default")$$;
    END IF;
END
$body$;

-- text search configuration public.a_new_one (new.sql:14)
ALTER TEXT SEARCH CONFIGURATION public.a_new_one ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH pg_catalog.english_stem;

-- text search configuration public.a_new_one (new.sql:14)
ALTER TEXT SEARCH CONFIGURATION public.a_new_one ALTER MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH pg_catalog.simple;

-- text search configuration public.mapped (new.sql:17)
ALTER TEXT SEARCH CONFIGURATION public.mapped DROP MAPPING IF EXISTS FOR url, url_path;

-- text search configuration public.mapped (new.sql:17)
ALTER TEXT SEARCH CONFIGURATION public.mapped ALTER MAPPING FOR asciiword WITH pg_catalog.simple;

-- text search configuration public.mapped (new.sql:17)
ALTER TEXT SEARCH CONFIGURATION public.mapped ALTER MAPPING FOR hword, word WITH public.stays, public."Quoted's";

-- text search configuration public.split (new.sql:15)
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_ts_config WHERE cfgname = 'split' AND cfgnamespace = pg_catalog.to_regnamespace('public')) THEN
        EXECUTE $$CREATE TEXT SEARCH CONFIGURATION public.split (PARSER = public.splitter)$$;
    END IF;
END
$body$;

-- text search configuration public.split (new.sql:15)
ALTER TEXT SEARCH CONFIGURATION public.split ALTER MAPPING FOR asciiword, word WITH public.template, pg_catalog.simple;

-- column public.pages.found (new.sql:25)
-- rewrites public.pages (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.pages ADD COLUMN IF NOT EXISTS found tsvector GENERATED ALWAYS AS (to_tsvector('public.split', body)) STORED;

-- index public.pages_new (new.sql:27)
-- scans public.pages (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS pages_new ON public.pages USING gin ((to_tsvector('a_new_one', body)));

-- comment on text search parser public.splitter (new.sql:3)
COMMENT ON TEXT SEARCH PARSER public.splitter IS 'keeps its comment';

-- comment on text search dictionary public.template (new.sql:11)
COMMENT ON TEXT SEARCH DICTIONARY public.template IS 'keeps its comment';

-- comment on text search configuration public.mapped (new.sql:23)
COMMENT ON TEXT SEARCH CONFIGURATION public.mapped IS 'new';

COMMIT;
