CREATE TYPE grade;
CREATE FUNCTION grade_in(cstring) RETURNS grade LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION grade_out(grade) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE grade (INPUT = grade_in, OUTPUT = grade_out, LIKE = integer, CATEGORY = 'N', DEFAULT = 3);
-- with an operator class that an index needs
CREATE TYPE minute;
CREATE FUNCTION minute_in(cstring) RETURNS minute LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION minute_out(minute) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE minute (INPUT = minute_in, OUTPUT = minute_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4);
CREATE FUNCTION minute_lt(minute, minute) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION minute_le(minute, minute) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4le';
CREATE FUNCTION minute_eq(minute, minute) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION minute_ge(minute, minute) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4ge';
CREATE FUNCTION minute_gt(minute, minute) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4gt';
CREATE FUNCTION minute_cmp(minute, minute) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE OPERATOR < (FUNCTION = minute_lt, LEFTARG = minute, RIGHTARG = minute, COMMUTATOR = >, NEGATOR = >=);
CREATE OPERATOR <= (FUNCTION = minute_le, LEFTARG = minute, RIGHTARG = minute, COMMUTATOR = >=, NEGATOR = >);
CREATE OPERATOR = (FUNCTION = minute_eq, LEFTARG = minute, RIGHTARG = minute, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR >= (FUNCTION = minute_ge, LEFTARG = minute, RIGHTARG = minute, COMMUTATOR = <=, NEGATOR = <);
CREATE OPERATOR > (FUNCTION = minute_gt, LEFTARG = minute, RIGHTARG = minute, COMMUTATOR = <, NEGATOR = <=);
CREATE OPERATOR CLASS minute_ops DEFAULT FOR TYPE minute USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 minute_cmp(minute, minute);
-- a range over it whose canonical form needs the range
CREATE TYPE minutes;
CREATE FUNCTION minutes_whole(minutes) RETURNS minutes LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE minutes AS RANGE (SUBTYPE = minute, SUBTYPE_OPCLASS = minute_ops, CANONICAL = minutes_whole);
CREATE TYPE waiting;
CREATE FUNCTION waiting_in(cstring) RETURNS waiting LANGUAGE internal IMMUTABLE STRICT AS 'boolin';
CREATE FUNCTION waiting_out(waiting) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'boolout';
CREATE TYPE waiting (INPUT = waiting_in, OUTPUT = waiting_out, LIKE = boolean);
CREATE TYPE forever;
-- what can be is changed in place
CREATE TYPE label;
CREATE FUNCTION label_in(cstring) RETURNS label LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION label_out(label) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION label_recv(internal) RETURNS label LANGUAGE internal IMMUTABLE STRICT AS 'textrecv';
CREATE FUNCTION label_send(label) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE label (INPUT = label_in, OUTPUT = label_out, RECEIVE = label_recv, SEND = label_send,
    INTERNALLENGTH = VARIABLE, STORAGE = main);
COMMENT ON TYPE label IS 'a word or two';
CREATE CAST (minute AS integer) WITHOUT FUNCTION;
CREATE FUNCTION is_late(minute) RETURNS boolean LANGUAGE sql AS 'SELECT $1::integer > 480';
CREATE TABLE pupils (id integer PRIMARY KEY, note grade, marks grade[], called label, at minute);
CREATE INDEX pupils_at ON pupils (at);
