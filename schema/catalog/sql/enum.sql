SELECT 'pg_type'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.typname AS name,
       l.labels
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN (SELECT v.enumtypid, array_agg(v.enumlabel ORDER BY v.enumsortorder) AS labels
               FROM pg_enum v
              GROUP BY v.enumtypid) l ON l.enumtypid = t.oid
 WHERE t.typtype = 'e'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
