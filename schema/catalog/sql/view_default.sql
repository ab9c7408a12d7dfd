SELECT 'pg_attrdef'::regclass::oid AS class_id,
       d.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       a.attname AS name,
       pg_get_expr(d.adbin, d.adrelid) AS expression,
       format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_attrdef d
  JOIN pg_class c ON c.oid = d.adrelid AND c.relkind = 'v'
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attname COLLATE "C"
