-- Those of arrays come with their elements'. A shell is a name that waits for its
-- definition.
SELECT 'pg_type'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       t.typname AS name,
       NOT t.typisdefined AS shell,
       f.names[1:2] AS input,
       f.names[3:4] AS output,
       array_remove(f.names[5:6], NULL) AS receive,
       array_remove(f.names[7:8], NULL) AS send,
       array_remove(f.names[9:10], NULL) AS typmod_in,
       array_remove(f.names[11:12], NULL) AS typmod_out,
       array_remove(f.names[13:14], NULL) AS analyze,
       CASE WHEN f.names[15:16] <> ARRAY['pg_catalog', 'raw_array_subscript_handler']::name[]
              OR t.typlen < 0 OR t.typbyval
            THEN array_remove(f.names[15:16], NULL) END AS subscript,
       CASE WHEN t.typisdefined AND t.typlen <> -1 THEN t.typlen END AS length,
       t.typisdefined AND t.typbyval AS by_value,
       CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' END
           AS alignment,
       CASE t.typstorage WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' WHEN 'm' THEN 'main' END
           AS storage,
       CASE WHEN t.typisdefined AND t.typcategory <> 'U' THEN t.typcategory END AS category,
       t.typispreferred AS preferred,
       t.typdefault AS default,
       CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END AS element,
       CASE WHEN t.typdelim <> ',' THEN t.typdelim END AS delimiter,
       t.typcollation <> 0 AS collatable
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 CROSS JOIN LATERAL (SELECT array_agg(x.name ORDER BY u.n, x.part) AS names
                       FROM unnest(CASE WHEN t.typisdefined
                                        THEN ARRAY[t.typinput, t.typoutput, t.typreceive,
                                                   t.typsend, t.typmodin, t.typmodout,
                                                   t.typanalyze, t.typsubscript]::oid[]
                                   END) WITH ORDINALITY AS u (oid, n)
                       LEFT JOIN pg_proc p ON p.oid = u.oid
                       LEFT JOIN pg_namespace pn ON pn.oid = p.pronamespace
                      CROSS JOIN LATERAL (VALUES (1, pn.nspname), (2, p.proname))
                                         AS x (part, name)) AS f
 WHERE (t.typtype = 'b' OR t.typtype = 'p' AND NOT t.typisdefined)
   AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_type'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
