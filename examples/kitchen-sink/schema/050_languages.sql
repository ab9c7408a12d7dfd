CREATE TRUSTED LANGUAGE sinksql HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler
    VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE sinksql IS 'plpgsql by another name';

CREATE ACCESS METHOD sink_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD sink_tree TYPE INDEX HANDLER bthandler;
COMMENT ON ACCESS METHOD sink_heap IS 'heap by another name';

CREATE FUNCTION sink.to_text(sink.point3) RETURNS text LANGUAGE sql IMMUTABLE RETURN ($1).label;
CREATE CAST (sink.point3 AS text) WITH FUNCTION sink.to_text(sink.point3) AS ASSIGNMENT;
CREATE CAST (sink.mood AS integer) WITH INOUT;
COMMENT ON CAST (sink.point3 AS text) IS 'its label';

CREATE TRANSFORM FOR bigint LANGUAGE sinksql (
    FROM SQL WITH FUNCTION prsd_lextype(internal),
    TO SQL WITH FUNCTION int8recv(internal)
);
COMMENT ON TRANSFORM FOR bigint LANGUAGE sinksql IS 'never called';
CREATE FUNCTION sink.transformed(bigint) RETURNS integer
    LANGUAGE sinksql TRANSFORM FOR TYPE bigint AS 'BEGIN RETURN 1; END';
CREATE PROCEDURE sink.transformed_too(bigint)
    LANGUAGE sinksql TRANSFORM FOR TYPE bigint AS 'BEGIN NULL; END';
