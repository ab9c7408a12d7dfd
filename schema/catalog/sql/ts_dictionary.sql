-- dictinitoption is a text: name = 'value', "Other" = E'a\\b', third = 3. A value's doubled
-- quotes are undone, and after E its doubled backslashes.
SELECT 'pg_ts_dict'::regclass::oid AS class_id,
       d.oid,
       0 AS sub_id,
       n.nspname AS schema,
       d.dictname AS name,
       ARRAY[tn.nspname, t.tmplname] AS template,
       ARRAY(SELECT CASE WHEN o[1] LIKE '"%' THEN replace(substr(o[1], 2, length(o[1]) - 2), '""', '"')
                         ELSE o[1] END
                    || '=' ||
                    CASE WHEN o[2] LIKE '''%' THEN replace(substr(o[2], 2, length(o[2]) - 2), '''''', '''')
                         WHEN o[2] LIKE 'E''%'
                         THEN replace(replace(substr(o[2], 3, length(o[2]) - 3), '''''', ''''),
                                      E'\\\\', E'\\')
                         ELSE o[2] END
               FROM regexp_matches(d.dictinitoption,
                                   '("(?:[^"]|"")*"|[^ ,"]+) = (E?''(?:[^'']|'''')*''|[^ ,'']+)',
                                   'g') AS m (o)) AS options
  FROM pg_ts_dict d
  JOIN pg_namespace n ON n.oid = d.dictnamespace
  JOIN pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_ts_dict'::regclass
                      AND e.objid = d.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", d.dictname COLLATE "C"
