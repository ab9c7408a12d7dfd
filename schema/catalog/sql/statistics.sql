-- No kinds, or all of them, are the default; that of expressions alone ('e') is never
-- written. The target is -1 where none is set, from 17 on NULL.
SELECT 'pg_statistic_ext'::regclass::oid AS class_id,
       s.oid,
       0 AS sub_id,
       n.nspname AS schema,
       s.stxname AS name,
       ARRAY[cn.nspname, c.relname] AS table,
       ARRAY(SELECT a.attname
               FROM unnest(s.stxkeys::int2[]) AS k (attnum)
               JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum) AS columns,
       pg_get_statisticsobjdef_expressions(s.oid) AS expressions,
       CASE WHEN NOT s.stxkind @> ARRAY['d', 'f', 'm']::"char"[]
            THEN ARRAY(SELECT CASE k.kind WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies'
                                          ELSE 'mcv' END
                         FROM unnest(s.stxkind) AS k (kind)
                        WHERE k.kind <> 'e')
       END AS kinds,
       nullif(s.stxstattarget, -1) AS target
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  JOIN pg_class c ON c.oid = s.stxrelid
  JOIN pg_namespace cn ON cn.oid = c.relnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_statistic_ext'::regclass
                      AND e.objid = s.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", s.stxname COLLATE "C"
