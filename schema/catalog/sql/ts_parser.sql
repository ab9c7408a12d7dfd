SELECT 'pg_ts_parser'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.prsname AS name,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.prsstart) AS start,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.prstoken) AS gettoken,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.prsend) AS end,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.prslextype) AS lextypes,
       (SELECT ARRAY[fn.nspname, f.proname]
          FROM pg_proc f
          JOIN pg_namespace fn ON fn.oid = f.pronamespace
         WHERE f.oid = t.prsheadline) AS headline
  FROM pg_ts_parser t
  JOIN pg_namespace n ON n.oid = t.prsnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_ts_parser'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.prsname COLLATE "C"
