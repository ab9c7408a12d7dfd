CREATE TYPE spot AS (lng numeric, lat numeric);
CREATE DOMAIN cents AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE t (a cents);
