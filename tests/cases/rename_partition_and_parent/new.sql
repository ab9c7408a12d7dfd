-- @renamed from log
CREATE TABLE event (id integer, at date NOT NULL, -- @renamed from day
    PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
-- @renamed from log_a
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- @renamed from log_day
CREATE INDEX event_at ON event (at);
