CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer NOT NULL, PRIMARY KEY (id, day))
    PARTITION BY RANGE (day);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_2025 (id integer NOT NULL, day date NOT NULL, code integer NOT NULL,
    CONSTRAINT "of 2025" PRIMARY KEY (id, day));
ALTER TABLE event ATTACH PARTITION event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
COMMENT ON CONSTRAINT "of 2025" ON event_2025 IS 'a part of the parent''s';
ALTER TABLE event_2025 REPLICA IDENTITY USING INDEX "of 2025";
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX event_code ON ONLY event (code);
CREATE INDEX event_2024_code_idx ON event_2024 (code);
ALTER INDEX event_code ATTACH PARTITION event_2024_code_idx;
CREATE INDEX event_2025_code_idx ON event_2025 (code);
ALTER INDEX event_code ATTACH PARTITION event_2025_code_idx;
CREATE INDEX codes_of_2026 ON event_2026 (code) WITH (fillfactor = 80);
ALTER INDEX event_code ATTACH PARTITION codes_of_2026;
ALTER TABLE event_2026 CLUSTER ON codes_of_2026;
