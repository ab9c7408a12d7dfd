CREATE TABLE m (id integer PRIMARY KEY, a integer,
    -- @renamed from one
    CONSTRAINT positive CHECK (a > 1),
    -- @renamed from two
    CONSTRAINT once UNIQUE (a));
-- @renamed from by_a
CREATE INDEX m_a ON m (a DESC);
COMMENT ON CONSTRAINT once ON m IS 'once';
