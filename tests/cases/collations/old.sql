CREATE COLLATION same (provider = icu, locale = 'en-US');
CREATE COLLATION plain (locale = 'C');
COMMENT ON COLLATION plain IS 'keeps its comment';
CREATE COLLATION used (provider = icu, locale = 'de');
CREATE COLLATION gone FROM "C";
CREATE TYPE pair AS (first text COLLATE used, second int);
CREATE TABLE words (
    id int PRIMARY KEY,
    word text COLLATE used DEFAULT ('x' COLLATE used),
    other varchar(10) COLLATE same,
    upper text GENERATED ALWAYS AS (upper(other COLLATE used)) STORED,
    CHECK (other COLLATE plain < 'z')
);
CREATE UNIQUE INDEX words_word ON words (word);
CREATE INDEX words_other ON words (other COLLATE used DESC);
CREATE VIEW sorted AS SELECT word FROM words ORDER BY word;
INSERT INTO words (id, word, other) VALUES (1, 'Ä', 'a'), (2, 'b', 'b');
