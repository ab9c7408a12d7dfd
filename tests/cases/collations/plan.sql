-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- view public.sorted
DROP VIEW IF EXISTS public.sorted;

-- index public.words_other
DROP INDEX IF EXISTS public.words_other;

-- index public.words_word
DROP INDEX IF EXISTS public.words_word;

-- constraint public.words.words_other_check
ALTER TABLE public.words
    DROP CONSTRAINT IF EXISTS words_other_check,
    DROP COLUMN IF EXISTS upper;

-- collation public.gone
DROP COLLATION IF EXISTS public.gone;

-- collation public.plain
DROP COLLATION IF EXISTS public.plain;

SET LOCAL search_path = public;

-- collation public.comes (new.sql:8)
CREATE COLLATION IF NOT EXISTS public.comes (
    PROVIDER = icu,
    LOCALE = 'en-US',
    VERSION = '1'
);

-- collation public.plain (new.sql:2)
CREATE COLLATION IF NOT EXISTS public.plain (
    PROVIDER = libc,
    LC_COLLATE = 'POSIX',
    LC_CTYPE = 'C'
);

-- collation public.portable (new.sql:9)
CREATE COLLATION IF NOT EXISTS public.portable FROM pg_catalog."POSIX";

SET LOCAL search_path = '';

-- column public.words.word
ALTER TABLE public.words ALTER COLUMN word DROP DEFAULT;

-- collation public.used
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collname = 'used' AND collnamespace = pg_catalog.to_regnamespace('public') AND collprovider IS NOT DISTINCT FROM 'i' AND collisdeterministic AND coalesce(pg_catalog.to_jsonb(pg_collation) ->> 'colllocale', pg_catalog.to_jsonb(pg_collation) ->> 'colliculocale', collcollate) IS NOT DISTINCT FROM 'de' AND pg_catalog.to_jsonb(pg_collation) ->> 'collicurules' IS NOT DISTINCT FROM NULL) THEN
        EXECUTE $$ALTER COLLATION public.used RENAME TO used_old$$;
    END IF;
END
$body$;

SET LOCAL search_path = public;

-- collation public.used (new.sql:4)
CREATE COLLATION IF NOT EXISTS public.used (
    PROVIDER = icu,
    LOCALE = 'de-u-co-phonebk',
    DETERMINISTIC = false
);

-- attribute public.pair.first (new.sql:10)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.pair') AND attname = 'first' AND NOT attisdropped AND attcollation NOT IN (SELECT oid FROM pg_catalog.pg_collation WHERE collname = 'used' AND collnamespace = pg_catalog.to_regnamespace('public'))) THEN
        EXECUTE $$ALTER TYPE public.pair ALTER ATTRIBUTE first TYPE text COLLATE public.used$$;
    END IF;
END
$body$;

-- column public.words.word (new.sql:13)
DO $body$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('public.words') AND attname = 'word' AND NOT attisdropped AND attcollation NOT IN (SELECT oid FROM pg_catalog.pg_collation WHERE collname = 'used' AND collnamespace = pg_catalog.to_regnamespace('public'))) THEN
        EXECUTE $$ALTER TABLE public.words ALTER COLUMN word TYPE text COLLATE public.used$$;
    END IF;
END
$body$;

-- column public.words.word (new.sql:13)
ALTER TABLE public.words ALTER COLUMN word SET DEFAULT ('x' COLLATE used);

-- collation public.used (new.sql:4)
DROP COLLATION IF EXISTS public.used_old;

-- column public.words.upper (new.sql:15)
-- rewrites public.words (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.words ADD COLUMN IF NOT EXISTS upper text GENERATED ALWAYS AS (upper(other COLLATE used)) STORED;

-- constraint public.words.words_other_check (new.sql:16)
-- fail-check: fails where a row breaks it
-- scans public.words (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
DO $body$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('public.words') AND conname = 'words_other_check') THEN
        EXECUTE $$ALTER TABLE public.words ADD CONSTRAINT words_other_check CHECK (other COLLATE plain < 'z')$$;
    END IF;
END
$body$;

-- index public.words_other (new.sql:19)
-- scans public.words (size unknown) under SHARE: writers wait
CREATE INDEX IF NOT EXISTS words_other ON public.words (other COLLATE public.used DESC);

-- index public.words_word (new.sql:18)
-- unique-index: fails where two rows have the same key
-- scans public.words (size unknown) under SHARE: writers wait
CREATE UNIQUE INDEX IF NOT EXISTS words_word ON public.words (word);

-- view public.sorted (new.sql:20)
CREATE OR REPLACE VIEW public.sorted AS
SELECT word FROM words ORDER BY word;

-- comment on collation public.plain (new.sql:3)
COMMENT ON COLLATION public.plain IS 'keeps its comment';

COMMIT;
