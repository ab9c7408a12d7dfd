SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       a.attnum AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       a.attname AS name,
       a.attnum AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN ARRAY[cn.nspname, co.collname] END
           AS collation
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_collation co ON co.oid = a.attcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
 WHERE c.relkind = 'c'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.deptype = 'e'
                      AND (e.classid = 'pg_type'::regclass AND e.objid = c.reltype
                           OR e.classid = 'pg_class'::regclass AND e.objid = c.oid))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum
