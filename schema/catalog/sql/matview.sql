SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name,
       rtrim(pg_get_viewdef(c.oid, false), ';') AS query,
       ARRAY(SELECT a.attname
               FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              ORDER BY a.attnum) AS columns,
       NULL::text[] AS names,
       am.amname AS access_method,
       coalesce(s.spcname, ds.spcname) AS tablespace,
       c.reloptions || ARRAY(SELECT 'toast.' || o FROM unnest(toast.reloptions) AS o) AS options,
       c.reltoastrelid = 0 AS toastless,
       ARRAY(SELECT s.setting
               FROM pg_attribute a
               JOIN pg_type t ON t.oid = a.atttypid
              CROSS JOIN LATERAL (
                  SELECT '"' || replace(a.attname, '"', '""') || '" ' AS name) AS q
              CROSS JOIN LATERAL (
                  SELECT name || 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'plain'
                                                         WHEN 'e' THEN 'external'
                                                         WHEN 'm' THEN 'main'
                                                         WHEN 'x' THEN 'extended' END
                   WHERE a.attstorage <> t.typstorage
                  UNION ALL
                  SELECT name || 'COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz'
                                                                 WHEN 'l' THEN 'lz4' END
                   WHERE a.attcompression IN ('p', 'l')
                  UNION ALL
                  SELECT name || 'STATISTICS ' || a.attstattarget
                   WHERE a.attstattarget >= 0
                  UNION ALL
                  SELECT name || '(' || o || ')'
                    FROM unnest(a.attoptions) AS o
                   WHERE NOT starts_with(o, 'pg_attver=')) AS s (setting)
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              ORDER BY s.setting COLLATE "C") AS column_settings,
       ARRAY(SELECT '"' || replace(a.attname, '"', '""') || '" STORAGE '
                    || CASE a.attstorage WHEN 'p' THEN 'plain'
                                         WHEN 'e' THEN 'external'
                                         WHEN 'm' THEN 'main'
                                         WHEN 'x' THEN 'extended' END
               FROM pg_attribute a
               JOIN pg_type t ON t.oid = a.atttypid AND t.typstorage = a.attstorage
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS usual_settings,
       NOT c.relispopulated AS unpopulated
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_database d ON d.datname = current_database()
  JOIN pg_tablespace ds ON ds.oid = d.dattablespace
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
 WHERE c.relkind = 'm'
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
