CREATE TABLE event (id integer, day date) PARTITION BY RANGE (day);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE sort (kind text, id integer) PARTITION BY LIST (kind);
CREATE TABLE sort_rest PARTITION OF sort DEFAULT;
CREATE TABLE sort_a (id integer, kind text);
ALTER TABLE sort ATTACH PARTITION sort_a FOR VALUES IN ('a');
