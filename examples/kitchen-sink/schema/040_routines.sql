CREATE FUNCTION sink.add(a integer, b integer DEFAULT 1, VARIADIC rest integer[] DEFAULT '{}')
    RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5
    RETURN a + b + cardinality(rest);
CREATE FUNCTION sink.settings() RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED COST 200 ROWS 10
    SET search_path = sink, pg_temp
    SET work_mem = '8MB'
    AS $$
BEGIN
    RETURN QUERY SELECT name FROM pg_catalog.pg_settings;
END
$$;
CREATE FUNCTION sink.both(INOUT a text, OUT b sink.mood) LANGUAGE sql AS
    $$ SELECT a, 'sad'::sink.mood $$;
CREATE FUNCTION sink.listing(n bigint) RETURNS TABLE (i bigint, squared bigint)
    LANGUAGE sql SUPPORT generate_series_int8_support
    BEGIN ATOMIC
        SELECT g, g * g FROM generate_series(1, n) AS g;
    END;
CREATE FUNCTION sink.numbered() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE FUNCTION sink.add(text) RETURNS text LANGUAGE sql AS 'SELECT $1 || ''+''';
COMMENT ON FUNCTION sink.add(text) IS 'overloaded';

CREATE PROCEDURE sink.tidy(INOUT n integer DEFAULT 0, older interval DEFAULT '1 day')
    LANGUAGE plpgsql SECURITY DEFINER SET lock_timeout = '1s'
    AS $$ BEGIN n := n + 1; END $$;
CREATE PROCEDURE sink.nothing() LANGUAGE sql BEGIN ATOMIC END;
COMMENT ON PROCEDURE sink.nothing() IS 'does just that';

CREATE FUNCTION sink.join_state(text, text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN coalesce($1 || ',', '') || $2;
CREATE FUNCTION sink.join_final(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[' || $1 || ']';
CREATE AGGREGATE sink.join_all(text) (
    SFUNC = sink.join_state,
    STYPE = text,
    SSPACE = 64,
    FINALFUNC = sink.join_final,
    COMBINEFUNC = sink.join_state,
    INITCOND = '',
    PARALLEL = SAFE
);
CREATE AGGREGATE sink.count_both(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
CREATE AGGREGATE sink.middle(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);
CREATE AGGREGATE sink.mean(bigint) (
    SFUNC = int8_avg_accum,
    STYPE = internal,
    FINALFUNC = numeric_poly_avg,
    FINALFUNC_MODIFY = READ_WRITE,
    COMBINEFUNC = int8_avg_combine,
    SERIALFUNC = int8_avg_serialize,
    DESERIALFUNC = int8_avg_deserialize,
    PARALLEL = SAFE
);
CREATE FUNCTION sink.of_window(bigint, bigint) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1;
CREATE AGGREGATE sink.moving(bigint) (
    SFUNC = int8pl,
    STYPE = int8,
    MSFUNC = int8pl,
    MINVFUNC = int8mi,
    MSTYPE = int8,
    MSSPACE = 16,
    MFINALFUNC = sink.of_window,
    MFINALFUNC_EXTRA,
    MFINALFUNC_MODIFY = SHAREABLE,
    MINITCOND = '5'
);
CREATE AGGREGATE sink.largest(bigint) (SFUNC = int8larger, STYPE = int8, SORTOP = >);
COMMENT ON AGGREGATE sink.join_all(text) IS 'in brackets';

CREATE FUNCTION sink.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RETURN NEW;
END
$$;
CREATE FUNCTION sink.note_command() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION sink.note_drop() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION sink.note_instead() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

CREATE FUNCTION sink.call_handler() RETURNS language_handler
    LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE PROCEDURE sink.never_called() LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
