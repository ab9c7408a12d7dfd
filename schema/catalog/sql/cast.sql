SELECT 'pg_cast'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       '' AS name,
       format_type(c.castsource, NULL) || ' AS ' || (format_type(c.casttarget, NULL) COLLATE "C") AS args,
       CASE c.castmethod WHEN 'i' THEN 'inout' WHEN 'b' THEN 'binary' END AS method,
       CASE WHEN p.oid IS NOT NULL THEN ARRAY[n.nspname, p.proname] END AS function,
       (SELECT string_agg(format_type(a.type, NULL), ', ' ORDER BY a.n)
          FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a (type, n)) AS function_args,
       CASE c.castcontext WHEN 'a' THEN 'assignment' WHEN 'i' THEN 'implicit' END AS context
  FROM pg_cast c
  LEFT JOIN pg_proc p ON p.oid = c.castfunc
  LEFT JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE c.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_cast'::regclass
                      AND e.objid = c.oid
                      AND e.deptype IN ('e', 'i'))
 ORDER BY args
