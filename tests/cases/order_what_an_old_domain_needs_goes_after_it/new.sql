CREATE TYPE other AS (a bigint);
CREATE DOMAIN d AS other;
CREATE TABLE kept (id integer PRIMARY KEY, note text, d d);
