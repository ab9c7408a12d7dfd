= attribute
- CREATE TYPE c AS (a integer);
+ CREATE TYPE c AS (a integer, b text);
  CREATE TABLE t (x c);
! INSERT INTO t VALUES (NULL);

= attribute.type
- CREATE TYPE c AS (a integer);
+ CREATE TYPE c AS (a bigint);

= attribute.collation
- CREATE TYPE c AS (a text);
+ CREATE TYPE c AS (a text COLLATE "C");
