SELECT 'pg_foreign_server'::regclass::oid AS class_id,
       s.oid,
       0 AS sub_id,
       s.srvname AS name,
       w.fdwname AS wrapper,
       nullif(s.srvtype, '') AS type,
       nullif(s.srvversion, '') AS version,
       s.srvoptions AS options
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_foreign_server'::regclass
                      AND e.objid = s.oid
                      AND e.deptype = 'e')
 ORDER BY s.srvname COLLATE "C"
