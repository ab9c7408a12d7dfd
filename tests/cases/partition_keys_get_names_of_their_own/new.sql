CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer NOT NULL, PRIMARY KEY (id, day))
    PARTITION BY RANGE (day);
CREATE TABLE event_2024 (id integer NOT NULL, day date NOT NULL, code integer NOT NULL,
    CONSTRAINT "of 2024" PRIMARY KEY (id, day));
ALTER TABLE event ATTACH PARTITION event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE event_2024 CLUSTER ON "of 2024";
CREATE INDEX event_code ON ONLY event (code);
CREATE INDEX codes_of_2024 ON event_2024 (code);
ALTER INDEX event_code ATTACH PARTITION codes_of_2024;
