CREATE DOMAIN d AS text DEFAULT 'b' NOT NULL CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE TYPE pair AS (a integer, b text);
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE t (x d, s span);
