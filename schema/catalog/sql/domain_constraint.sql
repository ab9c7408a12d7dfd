SELECT 'pg_constraint'::regclass::oid AS class_id,
       k.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.typname AS parent,
       k.conname AS name,
       pg_get_expr(k.conbin, 0) AS expression,
       NOT k.convalidated AS not_valid
  FROM pg_constraint k
  JOIN pg_type t ON t.oid = k.contypid
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE k.contype = 'c'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C", k.conname COLLATE "C"
