= index
  CREATE TABLE t (a integer);
+ CREATE INDEX i ON t (a);

= index.table: anew index
  CREATE TABLE one (a integer);
  CREATE TABLE two (a integer);
- CREATE INDEX i ON one (a);
+ CREATE INDEX i ON two (a);

= index.unique: anew index
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a);
+ CREATE UNIQUE INDEX i ON t (a);

= index.nulls_not_distinct: anew index; since 15
  CREATE TABLE t (a integer);
- CREATE UNIQUE INDEX i ON t (a);
+ CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;

= index.method: anew index
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a);
+ CREATE INDEX i ON t USING hash (a);

= index.keys: anew index
  CREATE TABLE t (a integer, b integer);
- CREATE INDEX i ON t (a);
+ CREATE INDEX i ON t ((a + b));

= index.key_options: anew index
  CREATE TABLE t (a text);
- CREATE INDEX i ON t (a);
+ CREATE INDEX i ON t (a COLLATE "C" text_pattern_ops DESC NULLS LAST);

= index.include: anew index
  CREATE TABLE t (a integer, b integer);
- CREATE INDEX i ON t (a);
+ CREATE INDEX i ON t (a) INCLUDE (b);

= index.predicate: anew index
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a) WHERE a > 0;
+ CREATE INDEX i ON t (a) WHERE a > 1;

= index.options
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a) WITH (fillfactor = 70);
+ CREATE INDEX i ON t (a) WITH (deduplicate_items = off);

= index.clustered
  CREATE TABLE t (a integer);
  CREATE INDEX i ON t (a);
+ ALTER TABLE t CLUSTER ON i;

= index.replica_identity
  CREATE TABLE t (a integer NOT NULL);
  CREATE UNIQUE INDEX one ON t (a);
  CREATE UNIQUE INDEX two ON t (a);
- ALTER TABLE t REPLICA IDENTITY USING INDEX one;
+ ALTER TABLE t REPLICA IDENTITY USING INDEX two;
! INSERT INTO t VALUES (1);

= index.tablespace: rewritten index
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a) TABLESPACE pg_default;
+ CREATE INDEX i ON t (a) TABLESPACE attributes_space;

# What is attached stays so: PostgreSQL has no word for the contrary.
= index.parent: forth only
  CREATE TABLE p (a integer) PARTITION BY LIST (a);
  CREATE TABLE t PARTITION OF p FOR VALUES IN (1);
  CREATE INDEX pi ON ONLY p (a);
  CREATE INDEX ti ON t (a);
+ ALTER INDEX pi ATTACH PARTITION ti;

= index.statistics
  CREATE TABLE t (a integer);
  CREATE INDEX i ON t ((a + 1));
+ ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 400;

= index.invalid: anew index; forth only
  CREATE TABLE t (a integer);
- CREATE INDEX i ON t (a);
- UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass;
+ CREATE INDEX i ON t (a);
