-- @renamed from spot
CREATE TYPE point_on_map AS (lat float8,
    long float8 -- @renamed from lng
);
-- @renamed from cents
CREATE DOMAIN price AS bigint CHECK (VALUE >= 0);
-- @renamed from state
CREATE TYPE switch AS ENUM ('on', 'off');
CREATE TABLE m (id integer PRIMARY KEY, at point_on_map, price price DEFAULT 1, state switch DEFAULT 'on', states switch[]);
CREATE FUNCTION f(s point_on_map, c price) RETURNS switch LANGUAGE sql AS $$ SELECT 'on'::switch $$;
