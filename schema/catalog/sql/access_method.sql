SELECT 'pg_am'::regclass::oid AS class_id,
       a.oid,
       0 AS sub_id,
       a.amname AS name,
       CASE a.amtype WHEN 'i' THEN 'index' ELSE 'table' END AS type,
       ARRAY[n.nspname, p.proname] AS handler
  FROM pg_am a
  JOIN pg_proc p ON p.oid = a.amhandler
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE a.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_am'::regclass
                      AND e.objid = a.oid
                      AND e.deptype = 'e')
 ORDER BY a.amname COLLATE "C"
