-- The names of token types are the parser's to tell. Names are quoted as schema/mapping.h says.
WITH names AS (
    SELECT d.oid,
           string_agg(CASE WHEN x.name ~ '^[a-z_][a-z0-9_]*$' THEN x.name::text
                           ELSE '"' || replace(x.name, '"', '""') || '"' END, '.' ORDER BY x.part) AS name
      FROM pg_ts_dict d
      JOIN pg_namespace n ON n.oid = d.dictnamespace
     CROSS JOIN LATERAL (VALUES (1, n.nspname), (2, d.dictname)) AS x (part, name)
     GROUP BY d.oid
)
SELECT 'pg_ts_config'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.cfgname AS name,
       ARRAY[pn.nspname, p.prsname] AS parser,
       ARRAY(SELECT t.alias || ': ' || string_agg(k.name, ', ' ORDER BY m.mapseqno)
               FROM ts_token_type(c.cfgparser) t
               JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = t.tokid
               JOIN names k ON k.oid = m.mapdict
              GROUP BY t.alias) AS mappings
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_namespace pn ON pn.oid = p.prsnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_ts_config'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.cfgname COLLATE "C"
