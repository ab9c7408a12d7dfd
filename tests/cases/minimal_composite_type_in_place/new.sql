CREATE TYPE spot AS (lat float8, lng float4, height integer);
CREATE FUNCTION at(s spot) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
