SELECT 'pg_foreign_data_wrapper'::regclass::oid AS class_id,
       w.oid,
       0 AS sub_id,
       w.fdwname AS name,
       CASE WHEN w.fdwhandler <> 0 THEN ARRAY[hn.nspname, h.proname] END AS handler,
       CASE WHEN w.fdwvalidator <> 0 THEN ARRAY[vn.nspname, v.proname] END AS validator,
       w.fdwoptions AS options
  FROM pg_foreign_data_wrapper w
  LEFT JOIN pg_proc h ON h.oid = w.fdwhandler
  LEFT JOIN pg_namespace hn ON hn.oid = h.pronamespace
  LEFT JOIN pg_proc v ON v.oid = w.fdwvalidator
  LEFT JOIN pg_namespace vn ON vn.oid = v.pronamespace
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_foreign_data_wrapper'::regclass
                      AND e.objid = w.oid
                      AND e.deptype = 'e')
 ORDER BY w.fdwname COLLATE "C"
