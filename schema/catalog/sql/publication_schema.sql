-- The catalog of schemas in publications is new in 15: pg_depend has the same, and is
-- asked for it by a name that may not be there.
SELECT s.classid AS class_id,
       s.objid AS oid,
       0 AS sub_id,
       p.pubname AS parent,
       n.nspname AS name
  FROM pg_depend d
  JOIN pg_depend s ON s.classid = d.classid
                  AND s.objid = d.objid
                  AND s.refclassid = 'pg_namespace'::regclass
  JOIN pg_publication p ON p.oid = d.refobjid
  JOIN pg_namespace n ON n.oid = s.refobjid
 WHERE d.classid = to_regclass('pg_catalog.pg_publication_namespace')
   AND d.refclassid = 'pg_publication'::regclass
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_publication'::regclass
                      AND e.objid = p.oid
                      AND e.deptype = 'e')
 ORDER BY p.pubname COLLATE "C", n.nspname COLLATE "C"
