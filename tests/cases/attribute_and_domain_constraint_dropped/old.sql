CREATE TYPE spot AS (lng numeric, lat numeric, note text);
CREATE DOMAIN cents AS integer CONSTRAINT positive CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 1000);
CREATE TABLE t (a cents);
INSERT INTO t VALUES (5);
