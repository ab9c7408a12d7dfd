-- Those that every database has are left out, plpgsql too.
SELECT 'pg_language'::regclass::oid AS class_id,
       l.oid,
       0 AS sub_id,
       l.lanname AS name,
       CASE WHEN l.lanplcallfoid <> 0 THEN ARRAY[hn.nspname, h.proname] END AS handler,
       CASE WHEN l.laninline <> 0 THEN ARRAY[dn.nspname, d.proname] END AS inline,
       CASE WHEN l.lanvalidator <> 0 THEN ARRAY[vn.nspname, v.proname] END AS validator,
       l.lanpltrusted AS trusted
  FROM pg_language l
  LEFT JOIN pg_proc h ON h.oid = l.lanplcallfoid
  LEFT JOIN pg_namespace hn ON hn.oid = h.pronamespace
  LEFT JOIN pg_proc d ON d.oid = l.laninline
  LEFT JOIN pg_namespace dn ON dn.oid = d.pronamespace
  LEFT JOIN pg_proc v ON v.oid = l.lanvalidator
  LEFT JOIN pg_namespace vn ON vn.oid = v.pronamespace
 WHERE l.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_language'::regclass
                      AND e.objid = l.oid
                      AND e.deptype = 'e')
 ORDER BY l.lanname COLLATE "C"
