CREATE COLLATION sink.plain (LOCALE = 'C');
CREATE COLLATION sink.portable FROM "POSIX";
CREATE COLLATION sink.halves (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION sink.no_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
COMMENT ON COLLATION sink.no_case IS 'A is a';

CREATE DEFAULT CONVERSION sink.from_latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION sink.to_latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION sink.to_latin IS 'the way back';

CREATE TEXT SEARCH PARSER sink.words (
    START = prsd_start,
    GETTOKEN = prsd_nexttoken,
    END = prsd_end,
    LEXTYPES = prsd_lextype,
    HEADLINE = prsd_headline
);
COMMENT ON TEXT SEARCH PARSER sink.words IS 'the default one by another name';
CREATE TEXT SEARCH TEMPLATE sink.as_is (INIT = dsimple_init, LEXIZE = dsimple_lexize);
COMMENT ON TEXT SEARCH TEMPLATE sink.as_is IS 'simple';
CREATE TEXT SEARCH DICTIONARY sink.stemmed (TEMPLATE = snowball, Language = english, StopWords = 'english');
CREATE TEXT SEARCH DICTIONARY sink.listed (TEMPLATE = sink.as_is, Accept = false);
COMMENT ON TEXT SEARCH DICTIONARY sink.listed IS 'passes on what it does not know';
CREATE TEXT SEARCH CONFIGURATION sink.english (COPY = english);
ALTER TEXT SEARCH CONFIGURATION sink.english
    ALTER MAPPING FOR asciiword, word WITH sink.listed, sink.stemmed;
ALTER TEXT SEARCH CONFIGURATION sink.english DROP MAPPING FOR url_path;
CREATE TEXT SEARCH CONFIGURATION sink.bare (PARSER = sink.words);
COMMENT ON TEXT SEARCH CONFIGURATION sink.english IS 'English with a list';
