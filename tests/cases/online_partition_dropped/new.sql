CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE event (id integer, account_id integer REFERENCES account, day date) PARTITION BY RANGE (day);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_day ON event (day);
CREATE TABLE sort (kind text) PARTITION BY LIST (kind);
CREATE TABLE sort_rest PARTITION OF sort DEFAULT;
