= view
+ CREATE VIEW v AS SELECT 1 AS one;

= view.query
- CREATE VIEW v AS SELECT 1 AS one;
+ CREATE VIEW v AS SELECT 2 AS one;
  CREATE VIEW over_it AS SELECT one FROM v;

= view.query/grown: back anew view
- CREATE VIEW v AS SELECT 1 AS one;
+ CREATE VIEW v AS SELECT 1 AS one, 2 AS two;
  CREATE VIEW over_it AS SELECT one FROM v;

= view.columns: anew view; with view.query
- CREATE VIEW v (one) AS SELECT 1;
+ CREATE VIEW v (two) AS SELECT 1;

= view.options
- CREATE VIEW v WITH (security_barrier) AS SELECT 1 AS one;
+ CREATE VIEW v WITH (security_barrier = false) AS SELECT 1 AS one;

= view.options/invoker: since 15
- CREATE VIEW v AS SELECT 1 AS one;
+ CREATE VIEW v WITH (security_invoker) AS SELECT 1 AS one;

= view.options/check
  CREATE TABLE t (a integer);
- CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION;
+ CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH CHECK OPTION;
