-- Columns that came later have, before, the names of the relation "older"; what is the
-- locale was colliculocale in 15 and 16, and collcollate of ICU's in 14. Those of another
-- encoding can't be used here.
SELECT 'pg_collation'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.collname AS name,
       CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END AS provider,
       CASE WHEN c.collprovider <> 'c' THEN coalesce(c.locale, c.collcollate) END AS locale,
       CASE WHEN c.collprovider = 'c' THEN c.collcollate END AS lc_collate,
       CASE WHEN c.collprovider = 'c' THEN c.collctype END AS lc_ctype,
       c.collprovider = 'c' AND c.collencoding = -1 AS any_encoding,
       c.rules,
       NOT c.collisdeterministic AS nondeterministic,
       NULL AS version
  FROM (SELECT NULL::text AS colliculocale, NULL::text AS colllocale,
               NULL::text AS collicurules) AS older
 CROSS JOIN LATERAL (SELECT oid, collname, collnamespace, collprovider, collencoding,
                            collisdeterministic, collcollate::text, collctype::text,
                            coalesce(colllocale, colliculocale) AS locale,
                            collicurules AS rules
                       FROM pg_collation) AS c
  JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND c.collencoding IN (-1, (SELECT encoding FROM pg_database
                                WHERE datname = current_database()))
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_collation'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.collname COLLATE "C"
