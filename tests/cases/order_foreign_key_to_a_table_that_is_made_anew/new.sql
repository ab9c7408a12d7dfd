CREATE TABLE event (id integer, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE guest (id integer PRIMARY KEY, event integer, day date, FOREIGN KEY (event, day) REFERENCES event);
CREATE INDEX guest_event ON guest (event, day);
CREATE VIEW guests AS SELECT e.id, count(*) AS n FROM event e JOIN guest g ON g.event = e.id GROUP BY e.id;
