SELECT 'pg_ts_template'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.tmplname AS name,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.tmplinit) AS init,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.tmpllexize) AS lexize
  FROM pg_ts_template t
  JOIN pg_namespace n ON n.oid = t.tmplnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_ts_template'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.tmplname COLLATE "C"
