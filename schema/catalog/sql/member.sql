-- What extensions made and GRANT ... ON ALL ... IN SCHEMA reaches.
WITH members AS (
    SELECT d.classid, d.objid
      FROM pg_depend d
     WHERE d.deptype = 'e'
       AND d.refclassid = 'pg_extension'::regclass
)
SELECT CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
       n.nspname AS schema,
       c.relname AS name,
       NULL::text AS args
  FROM members m
  JOIN pg_class c ON c.oid = m.objid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE m.classid = 'pg_class'::regclass
UNION ALL
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
       n.nspname,
       p.proname,
       coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                   FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), '')
  FROM members m
  JOIN pg_proc p ON p.oid = m.objid
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE m.classid = 'pg_proc'::regclass
