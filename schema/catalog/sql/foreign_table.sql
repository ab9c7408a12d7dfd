SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name,
       s.srvname AS server,
       CASE WHEN c.relispartition THEN p.parents END AS partition_of,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
       CASE WHEN NOT c.relispartition THEN p.parents END AS inherits,
       f.ftoptions AS options
  FROM information_schema.tables t
  JOIN pg_namespace n ON n.nspname = t.table_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.table_name
  JOIN pg_foreign_table f ON f.ftrelid = c.oid
  JOIN pg_foreign_server s ON s.oid = f.ftserver
  LEFT JOIN (SELECT i.inhrelid,
                    array_agg(x.name ORDER BY i.inhseqno, x.part) AS parents
               FROM pg_inherits i
               JOIN pg_class pc ON pc.oid = i.inhparent
               JOIN pg_namespace pn ON pn.oid = pc.relnamespace
              CROSS JOIN LATERAL (VALUES (1, pn.nspname), (2, pc.relname)) AS x (part, name)
              GROUP BY i.inhrelid) p ON p.inhrelid = c.oid
 WHERE t.table_type = 'FOREIGN'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
