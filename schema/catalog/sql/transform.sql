SELECT 'pg_transform'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       l.lanname AS name,
       format_type(t.trftype, NULL) COLLATE "C" AS args,
       CASE WHEN f.oid IS NOT NULL THEN ARRAY[fn.nspname, f.proname] END AS from_sql,
       CASE WHEN o.oid IS NOT NULL THEN ARRAY[tn.nspname, o.proname] END AS to_sql
  FROM pg_transform t
  JOIN pg_language l ON l.oid = t.trflang
  LEFT JOIN pg_proc f ON f.oid = t.trffromsql
  LEFT JOIN pg_namespace fn ON fn.oid = f.pronamespace
  LEFT JOIN pg_proc o ON o.oid = t.trftosql
  LEFT JOIN pg_namespace tn ON tn.oid = o.pronamespace
 WHERE t.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_transform'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY l.lanname COLLATE "C", args
