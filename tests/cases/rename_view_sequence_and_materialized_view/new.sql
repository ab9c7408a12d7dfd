CREATE TABLE m (id integer PRIMARY KEY);
-- @renamed from numbers
CREATE SEQUENCE counter;
-- @renamed from v
CREATE VIEW w AS SELECT id FROM m;
CREATE VIEW above AS SELECT id FROM w;
-- @renamed from x
CREATE MATERIALIZED VIEW y AS SELECT id FROM m;
CREATE UNIQUE INDEX x_id ON y (id);
COMMENT ON VIEW w IS 'kept';
