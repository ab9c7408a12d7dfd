CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
    LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
COMMENT ON TEXT SEARCH PARSER splitter IS 'keeps its comment';
CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize, INIT = dsimple_init);
CREATE TEXT SEARCH DICTIONARY stays (TEMPLATE = snowball, Language = 'english', stopwords = english);
CREATE TEXT SEARCH DICTIONARY "Before" (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION stays (COPY = english);
CREATE TEXT SEARCH DICTIONARY options (TEMPLATE = simple, stopwords = 'english');
ALTER TEXT SEARCH DICTIONARY options (accept = 'true', stopwords);
CREATE TEXT SEARCH DICTIONARY template (TEMPLATE = simple);
COMMENT ON TEXT SEARCH DICTIONARY template IS 'keeps its comment';
CREATE TEXT SEARCH DICTIONARY never (TEMPLATE = simple);
DROP TEXT SEARCH DICTIONARY never;
CREATE TEXT SEARCH CONFIGURATION a_new_one (COPY = stays);
CREATE TEXT SEARCH CONFIGURATION split (PARSER = splitter);
ALTER TEXT SEARCH CONFIGURATION split ADD MAPPING FOR asciiword, word WITH template, simple;
CREATE TEXT SEARCH CONFIGURATION mapped (COPY = russian);
ALTER TEXT SEARCH CONFIGURATION mapped ALTER MAPPING FOR word, hword WITH stays, "Before";
ALTER TEXT SEARCH DICTIONARY "Before" RENAME TO "Quoted's";
ALTER TEXT SEARCH CONFIGURATION mapped ALTER MAPPING FOR asciiword REPLACE english_stem WITH simple;
ALTER TEXT SEARCH CONFIGURATION mapped DROP MAPPING FOR url, url_path;
ALTER TEXT SEARCH CONFIGURATION mapped DROP MAPPING IF EXISTS FOR tag;
COMMENT ON TEXT SEARCH CONFIGURATION mapped IS 'new';
CREATE TABLE pages (body text,
    found tsvector GENERATED ALWAYS AS (to_tsvector('public.split', body)) STORED);
CREATE INDEX pages_body ON pages USING gin (to_tsvector('public.mapped'::regconfig, body));
CREATE INDEX pages_new ON pages USING gin (to_tsvector('a_new_one', body));
