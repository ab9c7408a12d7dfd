CREATE TYPE spot AS (lat float4, lng float4, old text);
CREATE FUNCTION at(s spot) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
