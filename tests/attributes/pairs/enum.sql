= enum
+ CREATE TYPE e AS ENUM ('a');

= enum.labels: back anew type, rewritten table
- CREATE TYPE e AS ENUM ('a', 'c');
+ CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd');
  CREATE TABLE t (a e DEFAULT 'a');
! INSERT INTO t VALUES ('a'), ('c');

= enum.labels/another_order: anew type, rewritten table
- CREATE TYPE e AS ENUM ('a', 'b');
+ CREATE TYPE e AS ENUM ('b', 'a');
  CREATE TABLE t (a e DEFAULT 'a');
! INSERT INTO t VALUES ('a'), ('b');
