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
COMMENT ON AGGREGATE sink.join_all(text) IS 'in brackets';

CREATE FUNCTION sink.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RETURN NEW;
END
$$;
CREATE FUNCTION sink.note_command() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
