CREATE DOMAIN d AS text;
CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (x integer);
