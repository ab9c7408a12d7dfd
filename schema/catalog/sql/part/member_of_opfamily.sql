-- Operators and functions, each with the class that it belongs to, or loose in the family: see
-- kinds.def. Without a soft one a class can be (manual, 38.16.2).
families AS (
    SELECT f.oid
      FROM pg_opfamily f
      JOIN pg_namespace n ON n.oid = f.opfnamespace
     WHERE n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_opfamily'::regclass
                          AND e.objid = f.oid
                          AND e.deptype = 'e')
), members AS (
    SELECT 'pg_amop'::regclass AS catalog, m.oid, m.amopfamily AS family,
           m.amoplefttype AS lefttype, m.amoprighttype AS righttype,
           m.amopstrategy || ' ' || quote_ident(n.nspname) || '.' || o.oprname || '('
               || CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
               || CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END || ')'
               || CASE WHEN s.oid IS NULL THEN ''
                       ELSE ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.'
                            || quote_ident(s.opfname) END AS item
      FROM pg_amop m
      JOIN pg_operator o ON o.oid = m.amopopr
      JOIN pg_namespace n ON n.oid = o.oprnamespace
      LEFT JOIN pg_opfamily s ON s.oid = m.amopsortfamily
      LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
     WHERE m.oid >= 16384
    UNION ALL
    SELECT 'pg_amproc'::regclass, m.oid, m.amprocfamily, m.amproclefttype, m.amprocrighttype,
           m.amprocnum || ' (' || format_type(m.amproclefttype, NULL) || ', '
               || format_type(m.amprocrighttype, NULL) || ') ' || quote_ident(n.nspname) || '.'
               || quote_ident(p.proname) || '('
               || coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                              FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), '')
               || ')'
      FROM pg_amproc m
      JOIN pg_proc p ON p.oid = m.amproc
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE m.oid >= 16384
), owned AS (
    SELECT m.catalog, m.item, m.family, coalesce(exact.oid, held.refobjid) AS class,
           exact.oid IS NULL AND f.oid IS NOT NULL AS is_loose,
           held.deptype IS DISTINCT FROM 'i' AS is_soft
      FROM members m
      LEFT JOIN families f ON f.oid = m.family
      LEFT JOIN LATERAL (SELECT c.oid
                           FROM pg_opclass c
                           JOIN pg_namespace n ON n.oid = c.opcnamespace
                          WHERE c.opcfamily = m.family
                            AND c.opcintype = m.lefttype
                            AND c.opcintype = m.righttype
                          ORDER BY n.nspname COLLATE "C", c.opcname COLLATE "C"
                          LIMIT 1) AS exact ON true
      LEFT JOIN pg_depend held ON held.classid = m.catalog
                              AND held.objid = m.oid
                              AND held.refclassid = 'pg_opclass'::regclass
)
