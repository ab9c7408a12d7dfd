CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION mood_number(mood) RETURNS integer LANGUAGE sql IMMUTABLE
    AS $$ SELECT array_position(enum_range(NULL::mood), $1) $$;
CREATE FUNCTION number_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE
    AS $$ SELECT (enum_range(NULL::mood))[$1 + 1] $$;
CREATE FUNCTION from_mood(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_mood(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE CAST (mood AS integer) WITH FUNCTION mood_number(mood) AS IMPLICIT;
CREATE CAST (integer AS mood) WITH FUNCTION number_mood(integer) AS ASSIGNMENT;
CREATE CAST (mood AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (mood AS text) IS 'as its label says';
CREATE LANGUAGE plkept HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE plkept IS 'for superusers';
CREATE TRUSTED LANGUAGE plnew HANDLER plpgsql_call_handler;
CREATE FUNCTION in_new(mood) RETURNS integer LANGUAGE plnew TRANSFORM FOR TYPE mood
    AS 'BEGIN RETURN 1; END';
CREATE TRANSFORM FOR mood LANGUAGE plkept (FROM SQL WITH FUNCTION from_mood(internal),
    TO SQL WITH FUNCTION to_mood(internal));
CREATE TRANSFORM FOR mood LANGUAGE plnew (FROM SQL WITH FUNCTION from_mood(internal));
CREATE TABLE measured (at integer, by mood);
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD heap4 TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD heap4 IS 'like heap';
CREATE TABLE kept_in_heap (a integer);
SET default_table_access_method = heap2;
CREATE TABLE moved_to_heap2 (a integer);
RESET default_table_access_method;
CREATE TABLE moved_back (a integer);
CREATE MATERIALIZED VIEW new_in_heap4 USING heap4 AS SELECT a FROM kept_in_heap;
COMMENT ON LANGUAGE plpgsql IS 'made by an extension';
