SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       CASE WHEN c.reloftype <> 0 THEN ARRAY[yn.nspname, y.typname] END AS of_type,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_by,
       CASE WHEN c.relkind = 'p'
            THEN ARRAY(SELECT CASE WHEN kt.typtype <> 'p' THEN format_type(kt.oid, NULL) ELSE '' END
                         FROM pg_partitioned_table pt
                        CROSS JOIN unnest(pt.partclass::oid[]) WITH ORDINALITY AS k (opclass, n)
                         JOIN pg_opclass ko ON ko.oid = k.opclass
                         JOIN pg_type kt ON kt.oid = ko.opcintype
                        WHERE pt.partrelid = c.oid
                        ORDER BY k.n) END AS key_types,
       CASE WHEN c.relispartition THEN p.parents END AS partition_of,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
       CASE WHEN NOT c.relispartition THEN p.parents END AS inherits,
       am.amname AS access_method,
       CASE WHEN s.oid IS NOT NULL THEN s.spcname
            WHEN c.relkind = 'r' THEN ds.spcname END AS tablespace,
       c.reloptions || ARRAY(SELECT 'toast.' || o FROM unnest(toast.reloptions) AS o) AS options,
       c.reltoastrelid = 0 AS toastless,
       c.relrowsecurity AS row_security,
       c.relforcerowsecurity AS force_row_security,
       CASE c.relreplident WHEN 'f' THEN 'full'
                           WHEN 'n' THEN 'nothing'
                           WHEN 'i' THEN 'index' END AS replica_identity,
       CASE WHEN c.reltuples >= 0 THEN round(c.reltuples::numeric) END AS rows,
       CASE WHEN c.relkind = 'r'
            THEN (c.relpages::bigint + coalesce(toast.relpages, 0))
                 * current_setting('block_size')::bigint
       END AS bytes
  FROM information_schema.tables t
  JOIN pg_namespace n ON n.nspname = t.table_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.table_name
  JOIN pg_database d ON d.datname = current_database()
  JOIN pg_tablespace ds ON ds.oid = d.dattablespace
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
  LEFT JOIN pg_type y ON y.oid = c.reloftype
  LEFT JOIN pg_namespace yn ON yn.oid = y.typnamespace
  LEFT JOIN (SELECT i.inhrelid,
                    array_agg(x.name ORDER BY i.inhseqno, x.part) AS parents
               FROM pg_inherits i
               JOIN pg_class pc ON pc.oid = i.inhparent
               JOIN pg_namespace pn ON pn.oid = pc.relnamespace
              CROSS JOIN LATERAL (VALUES (1, pn.nspname), (2, pc.relname)) AS x (part, name)
              GROUP BY i.inhrelid) p ON p.inhrelid = c.oid
 WHERE t.table_type = 'BASE TABLE'
   AND c.relkind IN ('r', 'p')
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
