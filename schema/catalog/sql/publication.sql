-- pubgencols is new in 18: before, the name is that of the relation "older".
SELECT 'pg_publication'::regclass::oid AS class_id,
       p.oid,
       0 AS sub_id,
       p.pubname AS name,
       p.puballtables AS all_tables,
       CASE WHEN NOT (p.pubinsert AND p.pubupdate AND p.pubdelete AND p.pubtruncate)
            THEN concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                                 CASE WHEN p.pubupdate THEN 'update' END,
                                 CASE WHEN p.pubdelete THEN 'delete' END,
                                 CASE WHEN p.pubtruncate THEN 'truncate' END)
       END AS publish,
       p.pubviaroot AS via_root,
       CASE p.generated WHEN 's' THEN 'stored' END AS generated_columns
  FROM (SELECT 'n'::"char" AS pubgencols) AS older
 CROSS JOIN LATERAL (SELECT oid, pubname, puballtables, pubinsert, pubupdate, pubdelete,
                            pubtruncate, pubviaroot, pubgencols AS generated
                       FROM pg_publication) AS p
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_publication'::regclass
                      AND e.objid = p.oid
                      AND e.deptype = 'e')
 ORDER BY p.pubname COLLATE "C"
