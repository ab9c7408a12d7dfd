CREATE TYPE spot AS (lat float8, lng float8);
CREATE DOMAIN cents AS bigint CHECK (VALUE >= 0);
CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE m (id integer PRIMARY KEY, at spot, price cents DEFAULT 1, state state DEFAULT 'on', states state[]);
CREATE FUNCTION f(s spot, c cents) RETURNS state LANGUAGE sql AS $$ SELECT 'on'::state $$;
INSERT INTO m VALUES (1, '(1,2)', 3, 'off', '{on,off}');
