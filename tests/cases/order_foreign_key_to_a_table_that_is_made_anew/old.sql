CREATE TABLE event (id integer, day date, PRIMARY KEY (id, day));
CREATE TABLE guest (id integer PRIMARY KEY, event integer, day date, FOREIGN KEY (event, day) REFERENCES event);
CREATE INDEX guest_event ON guest (event, day);
CREATE VIEW guests AS SELECT e.id, count(*) AS n FROM event e JOIN guest g ON g.event = e.id GROUP BY e.id;
INSERT INTO event VALUES (1, '2024-01-01'), (2, '2024-02-01');
INSERT INTO guest VALUES (1, 1, '2024-01-01');
