= matview
+ CREATE MATERIALIZED VIEW v AS SELECT 1 AS one;

= matview.query: anew index, anew materialized view
- CREATE MATERIALIZED VIEW v AS SELECT 1 AS one;
+ CREATE MATERIALIZED VIEW v AS SELECT 2 AS one;
  CREATE INDEX i ON v (one);

= matview.columns: anew materialized view; with matview.query
- CREATE MATERIALIZED VIEW v (one) AS SELECT 1;
+ CREATE MATERIALIZED VIEW v (two) AS SELECT 1;

= matview.access_method: rewritten materialized view; since 15
  CREATE ACCESS METHOD "PAIR" TYPE TABLE HANDLER heap_tableam_handler;
- CREATE MATERIALIZED VIEW v AS SELECT 1 AS one;
+ CREATE MATERIALIZED VIEW v USING "PAIR" AS SELECT 1 AS one;

= matview.tablespace: rewritten materialized view
- CREATE MATERIALIZED VIEW v TABLESPACE pg_default AS SELECT 1 AS one;
+ CREATE MATERIALIZED VIEW v TABLESPACE attributes_space AS SELECT 1 AS one;

= matview.options
- CREATE MATERIALIZED VIEW v WITH (fillfactor = 70) AS SELECT 1 AS one;
+ CREATE MATERIALIZED VIEW v WITH (fillfactor = 80) AS SELECT 1 AS one;

# Which storage is the usual one, only the type knows.
= matview.column_settings: back anew materialized view
  CREATE MATERIALIZED VIEW v AS SELECT 'a'::text AS one;
- ALTER MATERIALIZED VIEW v ALTER COLUMN one SET STATISTICS 400;
+ ALTER MATERIALIZED VIEW v ALTER COLUMN one SET STORAGE EXTERNAL;
