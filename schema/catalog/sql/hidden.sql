-- What pg_catalog has and information_schema does not show to this role, by
-- schema. Only what the role neither owns nor may read as a whole can be hidden:
-- all else is not looked for. Sequences of identity columns are never shown.
WITH relations AS (
    SELECT c.oid, c.relkind, c.relname, n.nspname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'f', 'S')
       AND n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'
       AND NOT pg_has_role(c.relowner, 'USAGE')
       AND NOT CASE c.relkind WHEN 'S' THEN has_sequence_privilege(c.oid, 'SELECT')
                              ELSE has_table_privilege(c.oid, 'SELECT') END
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_class'::regclass
                          AND e.objid = c.oid
                          AND e.deptype IN ('e', 'i'))
), hidden AS (
    SELECT 'table' AS what, r.nspname AS schema, r.relname::text AS name
      FROM relations r
     WHERE r.relkind <> 'S'
       AND NOT EXISTS (SELECT FROM information_schema.tables t
                        WHERE t.table_schema = r.nspname AND t.table_name = r.relname)
    UNION ALL
    SELECT 'column', r.nspname, r.relname || '.' || a.attname
      FROM relations r
      JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE r.relkind <> 'S'
       AND EXISTS (SELECT FROM information_schema.tables t
                    WHERE t.table_schema = r.nspname AND t.table_name = r.relname)
       AND NOT EXISTS (SELECT FROM information_schema.columns c
                        WHERE c.table_schema = r.nspname
                          AND c.table_name = r.relname
                          AND c.column_name = a.attname)
    UNION ALL
    SELECT 'sequence', r.nspname, r.relname
      FROM relations r
     WHERE r.relkind = 'S'
       AND NOT EXISTS (SELECT FROM information_schema.sequences s
                        WHERE s.sequence_schema = r.nspname AND s.sequence_name = r.relname)
    UNION ALL
    SELECT 'domain', n.nspname, t.typname
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE t.typtype = 'd'
       AND n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'
       AND NOT pg_has_role(t.typowner, 'USAGE')
       AND NOT has_type_privilege(t.oid, 'USAGE')
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_type'::regclass
                          AND e.objid = t.oid
                          AND e.deptype = 'e')
       AND NOT EXISTS (SELECT FROM information_schema.domains d
                        WHERE d.domain_schema = n.nspname AND d.domain_name = t.typname)
)
SELECT what,
       schema,
       count(*) AS count,
       (array_agg(name ORDER BY name COLLATE "C"))[1:3] AS names
  FROM hidden
 GROUP BY what, schema
 ORDER BY what, schema COLLATE "C"
