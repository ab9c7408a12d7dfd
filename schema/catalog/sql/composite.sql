-- A composite type is addressed as the relation that it is as well: the columns'
-- dependencies are kept there.
SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'c'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.deptype = 'e'
                      AND (e.classid = 'pg_type'::regclass AND e.objid = c.reltype
                           OR e.classid = 'pg_class'::regclass AND e.objid = c.oid))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
