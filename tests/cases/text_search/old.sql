CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
    LEXTYPES = prsd_lextype);
COMMENT ON TEXT SEARCH PARSER splitter IS 'keeps its comment';
CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE gone (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY stays (TEMPLATE = snowball, language = english, stopwords = 'english');
CREATE TEXT SEARCH DICTIONARY options (TEMPLATE = simple, accept = false, stopwords = english);
CREATE TEXT SEARCH DICTIONARY template (TEMPLATE = plain);
COMMENT ON TEXT SEARCH DICTIONARY template IS 'keeps its comment';
CREATE TEXT SEARCH DICTIONARY "Quoted's" (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION stays (COPY = english);
CREATE TEXT SEARCH CONFIGURATION split (PARSER = splitter);
ALTER TEXT SEARCH CONFIGURATION split ADD MAPPING FOR word, asciiword WITH template, simple;
CREATE TEXT SEARCH CONFIGURATION mapped (COPY = pg_catalog.russian);
ALTER TEXT SEARCH CONFIGURATION mapped ALTER MAPPING FOR word WITH "Quoted's", stays;
CREATE TEXT SEARCH CONFIGURATION gone (PARSER = "default");
CREATE TABLE pages (body text,
    found tsvector GENERATED ALWAYS AS (to_tsvector('public.split', body)) STORED);
CREATE INDEX pages_body ON pages USING gin (to_tsvector('public.mapped'::regconfig, body));
