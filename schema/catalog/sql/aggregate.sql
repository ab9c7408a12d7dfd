SELECT 'pg_proc'::regclass::oid AS class_id,
       p.oid,
       0 AS sub_id,
       n.nspname AS schema,
       p.proname AS name,
       coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                   FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), '') COLLATE "C" AS args,
       ARRAY(SELECT CASE g.mode WHEN 'v' THEN 'VARIADIC ' ELSE '' END
                    || CASE WHEN g.name <> '' THEN '"' || replace(g.name, '"', '""') || '" ' ELSE '' END
                    || format_type(g.type, NULL)
               FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargmodes,
                           p.proargnames) WITH ORDINALITY AS g (type, mode, name, n)
              ORDER BY g.n) AS arguments,
       CASE a.aggkind WHEN 'o' THEN 'ordered-set' WHEN 'h' THEN 'hypothetical' END AS kind,
       CASE WHEN a.aggkind <> 'n' THEN a.aggnumdirectargs END AS direct,
       array_remove(f.names[1:2], NULL) AS sfunc,
       format_type(a.aggtranstype, NULL) AS stype,
       nullif(a.aggtransspace, 0) AS sspace,
       array_remove(f.names[3:4], NULL) AS finalfunc,
       a.aggfinalextra AS finalfunc_extra,
       CASE WHEN a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END
            THEN CASE a.aggfinalmodify WHEN 'r' THEN 'read_only' WHEN 's' THEN 'shareable'
                                       ELSE 'read_write' END
       END AS finalfunc_modify,
       array_remove(f.names[5:6], NULL) AS combinefunc,
       array_remove(f.names[7:8], NULL) AS serialfunc,
       array_remove(f.names[9:10], NULL) AS deserialfunc,
       a.agginitval AS initcond,
       array_remove(f.names[11:12], NULL) AS msfunc,
       array_remove(f.names[13:14], NULL) AS minvfunc,
       CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END AS mstype,
       nullif(a.aggmtransspace, 0) AS msspace,
       array_remove(f.names[15:16], NULL) AS mfinalfunc,
       a.aggmfinalextra AS mfinalfunc_extra,
       CASE WHEN a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END
            THEN CASE a.aggmfinalmodify WHEN 'r' THEN 'read_only' WHEN 's' THEN 'shareable'
                                        ELSE 'read_write' END
       END AS mfinalfunc_modify,
       a.aggminitval AS minitcond,
       CASE WHEN a.aggsortop <> 0 THEN ARRAY[opn.nspname, op.oprname] END AS sortop,
       CASE p.proparallel WHEN 'r' THEN 'restricted' WHEN 's' THEN 'safe' END AS parallel
  FROM pg_aggregate a
  JOIN pg_proc p ON p.oid = a.aggfnoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN pg_operator op ON op.oid = a.aggsortop
  LEFT JOIN pg_namespace opn ON opn.oid = op.oprnamespace
 CROSS JOIN LATERAL (SELECT array_agg(x.name ORDER BY u.n, x.part) AS names
                       FROM unnest(ARRAY[a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn,
                                         a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn,
                                         a.aggmfinalfn]::oid[]) WITH ORDINALITY AS u (oid, n)
                       LEFT JOIN pg_proc fp ON fp.oid = u.oid
                       LEFT JOIN pg_namespace fn ON fn.oid = fp.pronamespace
                      CROSS JOIN LATERAL (VALUES (1, fn.nspname), (2, fp.proname))
                                         AS x (part, name)) AS f
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_proc'::regclass
                      AND e.objid = p.oid
                      AND e.deptype IN ('e', 'i'))
 ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", args
