= statistics
  CREATE TABLE t (a integer, b integer);
+ CREATE STATISTICS s ON a, b FROM t;

= statistics.table: anew statistics object
  CREATE TABLE one (a integer, b integer);
  CREATE TABLE two (a integer, b integer);
- CREATE STATISTICS s ON a, b FROM one;
+ CREATE STATISTICS s ON a, b FROM two;

= statistics.columns: anew statistics object
  CREATE TABLE t (a integer, b integer, c integer);
- CREATE STATISTICS s ON a, b FROM t;
+ CREATE STATISTICS s ON a, c FROM t;

= statistics.expressions: anew statistics object
  CREATE TABLE t (a integer, b integer);
- CREATE STATISTICS s ON (a + 1), b FROM t;
+ CREATE STATISTICS s ON (a + 2), b FROM t;

= statistics.kinds: anew statistics object
  CREATE TABLE t (a integer, b integer);
- CREATE STATISTICS s ON a, b FROM t;
+ CREATE STATISTICS s (mcv) ON a, b FROM t;

= statistics.target
  CREATE TABLE t (a integer, b integer);
  CREATE STATISTICS s ON a, b FROM t;
+ ALTER STATISTICS s SET STATISTICS 50;
