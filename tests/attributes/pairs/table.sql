= table
+ CREATE TABLE t (a integer);

= table.persistence: rewritten index, rewritten table
- CREATE TABLE t (a integer PRIMARY KEY);
+ CREATE UNLOGGED TABLE t (a integer PRIMARY KEY);
! INSERT INTO t VALUES (1), (2);

= table.of_type
  CREATE TYPE pair AS (a integer, b text);
- CREATE TABLE t (a integer, b text);
+ CREATE TABLE t OF pair;

= table.partition_by: anew table
- CREATE TABLE t (a integer) PARTITION BY RANGE (a);
+ CREATE TABLE t (a integer) PARTITION BY LIST (a);

= table.partition_of
  CREATE TABLE one (a integer) PARTITION BY LIST (a);
  CREATE TABLE two (a integer) PARTITION BY LIST (a);
- CREATE TABLE t PARTITION OF one FOR VALUES IN (1);
+ CREATE TABLE t PARTITION OF two FOR VALUES IN (1);
! INSERT INTO t VALUES (1);

= table.partition_of/attached: with table.bound
  CREATE TABLE parent (a integer) PARTITION BY LIST (a);
- CREATE TABLE t (a integer);
+ CREATE TABLE t PARTITION OF parent FOR VALUES IN (1);
! INSERT INTO t VALUES (1);

= table.bound
  CREATE TABLE parent (a integer) PARTITION BY LIST (a);
- CREATE TABLE t PARTITION OF parent FOR VALUES IN (1);
+ CREATE TABLE t PARTITION OF parent FOR VALUES IN (1, 2);
! INSERT INTO t VALUES (1);

= table.inherits
  CREATE TABLE parent (a integer);
- CREATE TABLE t (a integer, b text);
+ CREATE TABLE t (a integer, b text) INHERITS (parent);

= table.access_method: rewritten table; since 15
  CREATE ACCESS METHOD "PAIR" TYPE TABLE HANDLER heap_tableam_handler;
- CREATE TABLE t (a integer);
+ CREATE TABLE t (a integer) USING "PAIR";

= table.tablespace: rewritten table
- CREATE TABLE t (a integer) TABLESPACE pg_default;
+ CREATE TABLE t (a integer) TABLESPACE attributes_space;

= table.options
- CREATE TABLE t (a text) WITH (fillfactor = 70, toast.autovacuum_enabled = off);
+ CREATE TABLE t (a text) WITH (fillfactor = 80);

= table.row_security
- CREATE TABLE t (a integer);
+ CREATE TABLE t (a integer);
+ ALTER TABLE t ENABLE ROW LEVEL SECURITY;

= table.force_row_security
- CREATE TABLE t (a integer);
+ CREATE TABLE t (a integer);
+ ALTER TABLE t FORCE ROW LEVEL SECURITY;

= table.replica_identity
  CREATE TABLE t (a integer);
+ ALTER TABLE t REPLICA IDENTITY FULL;
