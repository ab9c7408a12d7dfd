CREATE TABLE event (id integer, day date) PARTITION BY RANGE (day);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE TABLE sort (kind text, id integer) PARTITION BY LIST (kind);
CREATE TABLE sort_rest PARTITION OF sort DEFAULT;
INSERT INTO event VALUES (1, '2023-01-01');
INSERT INTO sort VALUES ('rest', 1), (NULL, 2);
ANALYZE;
