CREATE TYPE sink.mood AS ENUM ('sad', 'it''s fine', 'Happy');
ALTER TYPE sink.mood ADD VALUE 'calm' BEFORE 'Happy';
COMMENT ON TYPE sink.mood IS 'how it goes';

CREATE DOMAIN sink.email AS text COLLATE sink.plain DEFAULT 'nobody@example.org' NOT NULL
    CONSTRAINT has_at CHECK (VALUE ~ '@')
    CHECK (length(VALUE) < 100);
CREATE DOMAIN sink.percent AS numeric(5, 2);
ALTER DOMAIN sink.percent ADD CONSTRAINT in_range CHECK (VALUE BETWEEN 0 AND 100) NOT VALID;
COMMENT ON DOMAIN sink.email IS 'an address';
COMMENT ON CONSTRAINT has_at ON DOMAIN sink.email IS 'at least that';

CREATE TYPE sink.point3 AS (x double precision, y double precision, label text COLLATE "C");
COMMENT ON TYPE sink.point3 IS 'with a label';
COMMENT ON COLUMN sink.point3.label IS 'what it is called';

CREATE FUNCTION sink.text_distance(a text, b text) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT
    RETURN abs(ascii(a) - ascii(b));
CREATE TYPE sink.letters AS RANGE (
    subtype = text,
    subtype_opclass = text_pattern_ops,
    collation = "C",
    subtype_diff = sink.text_distance,
    multirange_type_name = sink.letter_ranges
);
CREATE TYPE sink.floats AS RANGE (subtype = double precision);
COMMENT ON TYPE sink.letters IS 'from a to b';

CREATE SEQUENCE sink.tickets AS smallint INCREMENT BY -3 MINVALUE -900 MAXVALUE 900 START 99 CACHE 5 CYCLE;
CREATE SEQUENCE "Odd Name"."a sequence";
COMMENT ON SEQUENCE sink.tickets IS 'counts down';
CREATE UNLOGGED SEQUENCE sink.fleeting;

CREATE TYPE sink.steps;
CREATE FUNCTION sink.whole_steps(sink.steps) RETURNS sink.steps LANGUAGE internal IMMUTABLE STRICT
    AS 'int4range_canonical';
CREATE TYPE sink.steps AS RANGE (subtype = integer, canonical = sink.whole_steps);
