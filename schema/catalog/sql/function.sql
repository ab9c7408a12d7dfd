-- Functions that belong to a type (a range's constructors) depend on it
-- internally: they come and go with it.
SELECT 'pg_proc'::regclass::oid AS class_id,
       p.oid,
       0 AS sub_id,
       n.nspname AS schema,
       p.proname AS name,
       coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                   FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), '') COLLATE "C" AS args,
       ARRAY(SELECT CASE g.mode WHEN 'o' THEN 'OUT '
                                WHEN 'b' THEN 'INOUT '
                                WHEN 'v' THEN 'VARIADIC '
                                WHEN 't' THEN 'TABLE '
                                ELSE '' END
                    || CASE WHEN g.name <> '' THEN '"' || replace(g.name, '"', '""') || '" ' ELSE '' END
                    || format_type(g.type, NULL)
               FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargmodes,
                           p.proargnames) WITH ORDINALITY AS g (type, mode, name, n)
              ORDER BY g.n) AS arguments,
       CASE WHEN p.pronargdefaults > 0
            THEN ARRAY(SELECT f.text
                         FROM generate_series(1, coalesce(array_length(p.proallargtypes, 1),
                                                          p.pronargs)) AS g (n)
                        CROSS JOIN LATERAL pg_get_function_arg_default(p.oid, g.n) AS f (text)
                        WHERE f.text IS NOT NULL
                        ORDER BY g.n)
       END AS defaults,
       CASE WHEN 't' = ANY (p.proargmodes) THEN 'TABLE'
            WHEN p.proretset THEN 'SETOF ' || format_type(p.prorettype, NULL)
            WHEN p.proargmodes && ARRAY['o', 'b']::"char"[] THEN NULL
            ELSE format_type(p.prorettype, NULL)
       END AS returns,
       l.lanname AS language,
       CASE WHEN p.prosqlbody IS NULL THEN p.prosrc END AS body,
       pg_get_function_sqlbody(p.oid) AS sql_body,
       p.probin AS library,
       p.prokind = 'w' AS window,
       CASE p.provolatile WHEN 's' THEN 'stable' WHEN 'i' THEN 'immutable' END AS volatility,
       p.proisstrict AS strict,
       p.prosecdef AS security_definer,
       p.proleakproof AS leakproof,
       CASE p.proparallel WHEN 'r' THEN 'restricted' WHEN 's' THEN 'safe' END AS parallel,
       CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END
            THEN p.procost END AS cost,
       CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows END AS rows,
       CASE WHEN p.prosupport <> 0 THEN ARRAY[un.nspname, u.proname] END AS support,
       p.proconfig AS config,
       ARRAY(SELECT format_type(f.type, NULL)
               FROM unnest(p.protrftypes) WITH ORDINALITY AS f (type, n)
              ORDER BY f.n) AS transforms
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
  LEFT JOIN pg_proc u ON u.oid = p.prosupport
  LEFT JOIN pg_namespace un ON un.oid = u.pronamespace
 WHERE p.prokind IN ('f', 'w')
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_proc'::regclass
                      AND e.objid = p.oid
                      AND e.deptype IN ('e', 'i'))
 ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", args
