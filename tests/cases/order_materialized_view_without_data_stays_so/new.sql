CREATE TABLE sale (id integer PRIMARY KEY, amount bigint);
CREATE MATERIALIZED VIEW empty AS SELECT sum(amount) AS amount FROM sale WITH NO DATA;
CREATE INDEX empty_amount ON empty (amount);
CREATE MATERIALIZED VIEW full_one AS SELECT max(amount) AS amount FROM sale;
