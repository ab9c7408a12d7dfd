CREATE TABLE never (a integer) WITH (fillfactor = 80);
CREATE TABLE by_then (a integer) WITH (fillfactor = 80);
CREATE TABLE by_type (a integer) WITH (fillfactor = 80);
CREATE MATERIALIZED VIEW seen AS SELECT 1 AS one;
