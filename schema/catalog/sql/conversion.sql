SELECT 'pg_conversion'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.conname AS name,
       pg_encoding_to_char(c.conforencoding) AS source,
       pg_encoding_to_char(c.contoencoding) AS target,
       ARRAY[pn.nspname, p.proname] AS function,
       c.condefault AS default
  FROM pg_conversion c
  JOIN pg_namespace n ON n.oid = c.connamespace
  JOIN pg_proc p ON p.oid = c.conproc
  JOIN pg_namespace pn ON pn.oid = p.pronamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_conversion'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.conname COLLATE "C"
