-- prqual and prattrs are new in 15: before, the names are those of the relation "older".
SELECT 'pg_publication_rel'::regclass::oid AS class_id,
       r.oid,
       0 AS sub_id,
       p.pubname AS parent,
       n.nspname AS schema,
       c.relname AS name,
       CASE WHEN r.attrs IS NOT NULL
            THEN ARRAY(SELECT a.attname
                         FROM unnest(r.attrs::int2[]) AS x (attnum)
                         JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = x.attnum)
       END AS columns,
       pg_get_expr(r.qual, r.prrelid) AS where
  FROM (SELECT NULL::pg_node_tree AS prqual, NULL::int2vector AS prattrs) AS older
 CROSS JOIN LATERAL (SELECT oid, prpubid, prrelid, prqual AS qual, prattrs AS attrs
                       FROM pg_publication_rel) AS r
  JOIN pg_publication p ON p.oid = r.prpubid
  JOIN pg_class c ON c.oid = r.prrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_publication'::regclass
                      AND e.objid = p.oid
                      AND e.deptype = 'e')
 ORDER BY p.pubname COLLATE "C", n.nspname COLLATE "C", c.relname COLLATE "C"
