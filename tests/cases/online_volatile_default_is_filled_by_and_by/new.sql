CREATE TABLE m (id integer PRIMARY KEY, a integer, token uuid DEFAULT gen_random_uuid(), seen timestamptz NOT NULL DEFAULT clock_timestamp());
