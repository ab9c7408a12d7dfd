CREATE TYPE pair AS (first text COLLATE used, second int);
CREATE TABLE words (
    id int PRIMARY KEY,
    word text COLLATE used DEFAULT ('x' COLLATE used),
    other varchar(10) COLLATE same,
    upper text GENERATED ALWAYS AS (upper(other COLLATE used)) STORED,
    CHECK (other COLLATE plain < 'z')
);
CREATE UNIQUE INDEX words_word ON words (word);
CREATE INDEX words_other ON words (other COLLATE before DESC);
CREATE VIEW sorted AS SELECT word FROM words ORDER BY word;
CREATE COLLATION same (provider = icu, locale = 'en-US', version = '1');
CREATE COLLATION plain (lc_collate = 'POSIX', lc_ctype = 'C');
COMMENT ON COLLATION plain IS 'keeps its comment';
CREATE COLLATION before (provider = 'icu', locale = 'de-u-co-phonebk', deterministic = false);
ALTER COLLATION before RENAME TO used;
CREATE COLLATION never FROM "de-x-icu";
DROP COLLATION never;
CREATE COLLATION comes FROM same;
CREATE COLLATION portable FROM "POSIX";
