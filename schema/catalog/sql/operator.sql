-- Operators without a function are names that others speak of.
SELECT 'pg_operator'::regclass::oid AS class_id,
       o.oid,
       0 AS sub_id,
       n.nspname AS schema,
       o.oprname AS name,
       (CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
        || CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END) COLLATE "C"
           AS args,
       ARRAY[fn.nspname, f.proname] AS function,
       CASE WHEN c.oid IS NOT NULL THEN ARRAY[cn.nspname, c.oprname] END AS commutator,
       CASE WHEN g.oid IS NOT NULL THEN ARRAY[gn.nspname, g.oprname] END AS negator,
       CASE WHEN r.oid IS NOT NULL THEN ARRAY[rn.nspname, r.proname] END AS restrict,
       CASE WHEN j.oid IS NOT NULL THEN ARRAY[jn.nspname, j.proname] END AS join,
       o.oprcanhash AS hashes,
       o.oprcanmerge AS merges
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
  JOIN pg_proc f ON f.oid = o.oprcode
  JOIN pg_namespace fn ON fn.oid = f.pronamespace
  LEFT JOIN pg_operator c ON c.oid = o.oprcom
  LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
  LEFT JOIN pg_operator g ON g.oid = o.oprnegate
  LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
  LEFT JOIN pg_proc r ON r.oid = o.oprrest
  LEFT JOIN pg_namespace rn ON rn.oid = r.pronamespace
  LEFT JOIN pg_proc j ON j.oid = o.oprjoin
  LEFT JOIN pg_namespace jn ON jn.oid = j.pronamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_operator'::regclass
                      AND e.objid = o.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", o.oprname COLLATE "C", args
