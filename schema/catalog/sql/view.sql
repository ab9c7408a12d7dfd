SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name,
       rtrim(pg_get_viewdef(c.oid, false), ';') AS query,
       k.columns,
       NULL::text[] AS names,
       c.reloptions AS options
  FROM information_schema.tables t
  JOIN pg_namespace n ON n.nspname = t.table_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.table_name
  LEFT JOIN (SELECT a.attrelid, array_agg(a.attname ORDER BY a.attnum) AS columns
               FROM pg_attribute a
               JOIN pg_class v ON v.oid = a.attrelid AND v.relkind = 'v'
              WHERE a.attnum > 0 AND NOT a.attisdropped
              GROUP BY a.attrelid) k ON k.attrelid = c.oid
 WHERE t.table_type = 'VIEW'
   AND c.relkind = 'v'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
