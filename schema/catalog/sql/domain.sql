-- Which domains there are is information_schema's to say. Its domain_default is
-- the text as it was written, so the default comes from the parsed form. NOT NULL
-- has a name from PostgreSQL 17 on.
SELECT 'pg_type'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.typname AS name,
       format_type(t.typbasetype, t.typtypmod) AS type,
       CASE WHEN t.typcollation <> b.typcollation THEN ARRAY[cn.nspname, co.collname] END
           AS collation,
       t.typnotnull AS not_null,
       k.conname AS not_null_name,
       pg_get_expr(t.typdefaultbin, 0) AS default
  FROM information_schema.domains d
  JOIN pg_namespace n ON n.nspname = d.domain_schema
  JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = d.domain_name
  JOIN pg_type b ON b.oid = t.typbasetype
  LEFT JOIN pg_constraint k ON k.contypid = t.oid AND k.contype = 'n'
  LEFT JOIN pg_collation co ON co.oid = t.typcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
