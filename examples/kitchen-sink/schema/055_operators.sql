CREATE TYPE sink.bare;

CREATE TYPE sink.code;
CREATE FUNCTION sink.code_in(cstring) RETURNS sink.code LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION sink.code_out(sink.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION sink.code_recv(internal) RETURNS sink.code LANGUAGE internal IMMUTABLE STRICT
    AS 'int4recv';
CREATE FUNCTION sink.code_send(sink.code) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT
    AS 'int4send';
CREATE TYPE sink.code (
    INPUT = sink.code_in,
    OUTPUT = sink.code_out,
    RECEIVE = sink.code_recv,
    SEND = sink.code_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    CATEGORY = 'X',
    PREFERRED = true,
    DEFAULT = '7',
    DELIMITER = ';'
);
COMMENT ON TYPE sink.code IS 'a number by another name';

CREATE TYPE sink.label;
CREATE FUNCTION sink.label_in(cstring) RETURNS sink.label LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION sink.label_out(sink.label) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT
    AS 'textout';
CREATE TYPE sink.label (
    INPUT = sink.label_in,
    OUTPUT = sink.label_out,
    STORAGE = extended,
    COLLATABLE = true
);

CREATE TYPE sink.short;
CREATE FUNCTION sink.short_in(cstring, oid, integer) RETURNS sink.short LANGUAGE internal IMMUTABLE STRICT
    AS 'varcharin';
CREATE FUNCTION sink.short_out(sink.short) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT
    AS 'varcharout';
CREATE TYPE sink.short (
    INPUT = sink.short_in,
    OUTPUT = sink.short_out,
    TYPMOD_IN = varchartypmodin,
    TYPMOD_OUT = varchartypmodout
);

CREATE TYPE sink.document;
CREATE FUNCTION sink.document_in(cstring) RETURNS sink.document LANGUAGE internal IMMUTABLE STRICT
    AS 'jsonb_in';
CREATE FUNCTION sink.document_out(sink.document) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT
    AS 'jsonb_out';
CREATE TYPE sink.document (
    INPUT = sink.document_in,
    OUTPUT = sink.document_out,
    SUBSCRIPT = jsonb_subscript_handler,
    ANALYZE = ts_typanalyze
);

CREATE TYPE sink.spot;
CREATE FUNCTION sink.spot_in(cstring) RETURNS sink.spot LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
CREATE FUNCTION sink.spot_out(sink.spot) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT
    AS 'point_out';
CREATE TYPE sink.spot (
    INPUT = sink.spot_in,
    OUTPUT = sink.spot_out,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    ELEMENT = double precision
);

CREATE FUNCTION sink.code_lt(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4lt';
CREATE FUNCTION sink.code_le(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4le';
CREATE FUNCTION sink.code_eq(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4eq';
CREATE FUNCTION sink.code_ne(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4ne';
CREATE FUNCTION sink.code_ge(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4ge';
CREATE FUNCTION sink.code_gt(sink.code, sink.code) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4gt';
CREATE FUNCTION sink.code_cmp(sink.code, sink.code) RETURNS integer LANGUAGE internal IMMUTABLE STRICT
    AS 'btint4cmp';
CREATE FUNCTION sink.code_hash(sink.code) RETURNS integer LANGUAGE internal IMMUTABLE STRICT
    AS 'hashint4';
CREATE FUNCTION sink.code_less(sink.code, integer) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT
    AS 'int4lt';
CREATE FUNCTION sink.code_order(sink.code, integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT
    AS 'btint4cmp';
CREATE FUNCTION sink.code_not(sink.code) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN $1::text = '0';

CREATE OPERATOR sink.< (
    FUNCTION = sink.code_lt, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.>), NEGATOR = OPERATOR(sink.>=),
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR sink.<= (
    FUNCTION = sink.code_le, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.>=), NEGATOR = OPERATOR(sink.>)
);
CREATE OPERATOR sink.= (
    FUNCTION = sink.code_eq, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.=), NEGATOR = OPERATOR(sink.<>),
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR sink.<> (
    FUNCTION = sink.code_ne, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.<>), NEGATOR = OPERATOR(sink.=)
);
CREATE OPERATOR sink.>= (
    FUNCTION = sink.code_ge, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.<=), NEGATOR = OPERATOR(sink.<)
);
CREATE OPERATOR sink.> (
    FUNCTION = sink.code_gt, LEFTARG = sink.code, RIGHTARG = sink.code,
    COMMUTATOR = OPERATOR(sink.<), NEGATOR = OPERATOR(sink.<=)
);
CREATE OPERATOR sink.< (FUNCTION = sink.code_less, LEFTARG = sink.code, RIGHTARG = integer);
CREATE OPERATOR sink.!! (FUNCTION = sink.code_not, RIGHTARG = sink.code);
COMMENT ON OPERATOR sink.!! (NONE, sink.code) IS 'is it nothing?';

CREATE OPERATOR FAMILY sink.codes USING btree;
CREATE OPERATOR CLASS sink.code_ops DEFAULT FOR TYPE sink.code USING btree FAMILY sink.codes AS
    OPERATOR 1 sink.<,
    OPERATOR 2 sink.<=,
    OPERATOR 3 sink.=,
    OPERATOR 4 sink.>=,
    OPERATOR 5 sink.>,
    FUNCTION 1 sink.code_cmp(sink.code, sink.code);
ALTER OPERATOR FAMILY sink.codes USING btree ADD
    OPERATOR 1 sink.< (sink.code, integer),
    FUNCTION 1 (sink.code, integer) sink.code_order(sink.code, integer);
CREATE OPERATOR CLASS sink.code_hash_ops DEFAULT FOR TYPE sink.code USING hash AS
    OPERATOR 1 sink.=,
    FUNCTION 1 sink.code_hash(sink.code);
CREATE OPERATOR CLASS sink.text_keys FOR TYPE text USING gin AS STORAGE integer;
COMMENT ON OPERATOR FAMILY sink.codes USING btree IS 'codes and numbers';
COMMENT ON OPERATOR CLASS sink.code_ops USING btree IS 'as numbers';

CREATE TABLE sink.coded (
    code sink.code DEFAULT '8' NOT NULL,
    codes sink.code[],
    label sink.label,
    name sink.short(20),
    spot sink.spot
);
CREATE INDEX coded_code ON sink.coded (code DESC);
CREATE INDEX coded_hash ON sink.coded USING hash (code);
