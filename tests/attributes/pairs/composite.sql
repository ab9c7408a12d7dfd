= composite
+ CREATE TYPE c AS (a integer);
