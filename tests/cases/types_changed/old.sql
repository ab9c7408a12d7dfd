CREATE DOMAIN d AS text DEFAULT 'a';
CREATE TYPE pair AS (a integer);
CREATE TABLE t (x d);
