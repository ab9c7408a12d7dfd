CREATE TABLE t (a text, "odd ""name" text);
CREATE MATERIALIZED VIEW m AS SELECT a, "odd ""name" FROM t;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET (n_distinct = 7), ALTER COLUMN a SET STORAGE main,
    ALTER COLUMN "odd ""name" SET STATISTICS 20;
-- There is no word for a type's own storage before 16: made anew.
CREATE MATERIALIZED VIEW stored AS SELECT a FROM t;
CREATE MATERIALIZED VIEW fresh AS SELECT a FROM t;
ALTER TABLE fresh ALTER COLUMN a SET COMPRESSION pglz;
