CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION mood_number(mood) RETURNS integer LANGUAGE sql IMMUTABLE
    AS $$ SELECT array_position(enum_range(NULL::mood), $1) $$;
CREATE FUNCTION number_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE
    AS $$ SELECT (enum_range(NULL::mood))[$1 + 1] $$;
CREATE FUNCTION from_mood(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_mood(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE CAST (mood AS integer) WITH FUNCTION mood_number(mood);
CREATE CAST (mood AS text) WITH INOUT AS ASSIGNMENT;
CREATE CAST (point AS mood) WITH INOUT;
COMMENT ON CAST (mood AS text) IS 'by its label';
CREATE TRUSTED LANGUAGE plkept HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler
    VALIDATOR plpgsql_validator;
CREATE LANGUAGE plgone HANDLER plpgsql_call_handler;
CREATE FUNCTION in_gone() RETURNS integer LANGUAGE plgone AS 'BEGIN RETURN 1; END';
CREATE TRANSFORM FOR mood LANGUAGE plkept (FROM SQL WITH FUNCTION from_mood(internal));
CREATE TABLE measured (at integer, by mood);
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD heap3 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE kept_in_heap (a integer);
CREATE TABLE moved_to_heap2 (a integer);
CREATE TABLE moved_back (a integer) USING heap3;
INSERT INTO moved_to_heap2 VALUES (1), (2);
