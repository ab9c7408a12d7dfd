CREATE TYPE spot;
CREATE FUNCTION spot_in(cstring) RETURNS spot LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
CREATE FUNCTION spot_out(spot) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
-- The subscripting function is the one that PostgreSQL gives by itself.
CREATE TYPE spot (
    INPUT = spot_in,
    OUTPUT = spot_out,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    ELEMENT = double precision,
    SUBSCRIPT = raw_array_subscript_handler
);
