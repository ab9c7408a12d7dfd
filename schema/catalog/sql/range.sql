-- PostgreSQL names a multirange after its range: "range" in it becomes
-- "multirange", or else "_multirange" is put behind it (manual, CREATE TYPE).
SELECT 'pg_type'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.typname AS name,
       format_type(r.rngsubtype, NULL) AS subtype,
       CASE WHEN NOT oc.opcdefault THEN ARRAY[ocn.nspname, oc.opcname] END AS opclass,
       CASE WHEN r.rngcollation <> s.typcollation THEN ARRAY[cn.nspname, co.collname] END
           AS collation,
       CASE WHEN r.rngcanonical <> 0 THEN ARRAY[can.nspname, ca.proname] END AS canonical,
       CASE WHEN r.rngsubdiff <> 0 THEN ARRAY[sdn.nspname, sd.proname] END AS subtype_diff,
       CASE WHEN mn.oid <> n.oid OR m.typname <> w.usual THEN ARRAY[mn.nspname, m.typname] END
           AS multirange
  FROM pg_range r
  JOIN pg_type t ON t.oid = r.rngtypid
  JOIN pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_type s ON s.oid = r.rngsubtype
  JOIN pg_type m ON m.oid = r.rngmultitypid
  JOIN pg_namespace mn ON mn.oid = m.typnamespace
  JOIN pg_opclass oc ON oc.oid = r.rngsubopc
  JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
 CROSS JOIN LATERAL (SELECT CASE WHEN strpos(t.typname, 'range') > 0
                                 THEN overlay(t.typname::text PLACING 'multirange'
                                              FROM strpos(t.typname, 'range') FOR 5)::name
                                 ELSE (left(t.typname, 52) || '_multirange')::name
                            END AS usual) w
  LEFT JOIN pg_collation co ON co.oid = r.rngcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_proc ca ON ca.oid = r.rngcanonical
  LEFT JOIN pg_namespace can ON can.oid = ca.pronamespace
  LEFT JOIN pg_proc sd ON sd.oid = r.rngsubdiff
  LEFT JOIN pg_namespace sdn ON sdn.oid = sd.pronamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
