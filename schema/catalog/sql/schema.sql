SELECT 'pg_namespace'::regclass::oid AS class_id,
       n.oid,
       0 AS sub_id,
       n.nspname AS name
  FROM pg_namespace n
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_namespace'::regclass
                      AND e.objid = n.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C"
