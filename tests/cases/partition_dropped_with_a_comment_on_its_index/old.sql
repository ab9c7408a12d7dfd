CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer NOT NULL, PRIMARY KEY (id, day))
    PARTITION BY RANGE (day);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX event_code ON event (code);
COMMENT ON INDEX event_2025_code_idx IS 'goes with its table';
COMMENT ON CONSTRAINT event_2025_pkey ON event_2025 IS 'goes, too';
