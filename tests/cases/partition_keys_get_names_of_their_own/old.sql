CREATE TABLE event (id integer NOT NULL, day date NOT NULL, code integer NOT NULL, PRIMARY KEY (id, day))
    PARTITION BY RANGE (day);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_code ON event (code);
INSERT INTO event VALUES (1, '2024-05-05', 7);
