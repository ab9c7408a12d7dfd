-- What extensions made, by the namespaces in which names exclude each other, and
-- what could be installed; and which casts there are, whoever made them. A table's name is
-- a type's as well.
WITH members AS (
    SELECT d.classid, d.objid, x.extname AS extension
      FROM pg_depend d
      JOIN pg_extension x ON x.oid = d.refobjid
     WHERE d.deptype = 'e'
       AND d.refclassid = 'pg_extension'::regclass
), names AS (
    SELECT m.extension, x.namespace, n.nspname AS schema, c.relname AS name
      FROM members m
      JOIN pg_class c ON c.oid = m.objid AND c.relkind <> 'c'
      JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL (VALUES ('relation'), ('type')) AS x (namespace)
     WHERE m.classid = 'pg_class'::regclass
       AND (x.namespace = 'relation' OR c.reltype <> 0)
    UNION
    SELECT m.extension, x.namespace, n.nspname, t.typname
      FROM members m
      JOIN pg_type t ON t.oid = m.objid
      JOIN pg_namespace n ON n.oid = t.typnamespace
     CROSS JOIN LATERAL (VALUES ('relation'), ('type')) AS x (namespace)
     WHERE m.classid = 'pg_type'::regclass
       AND (x.namespace = 'type' OR t.typtype = 'c')
    UNION
    SELECT m.extension, 'routine', n.nspname, p.proname
      FROM members m
      JOIN pg_proc p ON p.oid = m.objid
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE m.classid = 'pg_proc'::regclass
    UNION
    SELECT m.extension, 'collation', n.nspname, c.collname
      FROM members m
      JOIN pg_collation c ON c.oid = m.objid
      JOIN pg_namespace n ON n.oid = c.collnamespace
     WHERE m.classid = 'pg_collation'::regclass
    UNION
    SELECT m.extension, 'opclass', n.nspname, o.opcname
      FROM members m
      JOIN pg_opclass o ON o.oid = m.objid
      JOIN pg_namespace n ON n.oid = o.opcnamespace
     WHERE m.classid = 'pg_opclass'::regclass
    UNION
    SELECT m.extension, 'operator', n.nspname, o.oprname
      FROM members m
      JOIN pg_operator o ON o.oid = m.objid
      JOIN pg_namespace n ON n.oid = o.oprnamespace
     WHERE m.classid = 'pg_operator'::regclass
    UNION
    SELECT m.extension, 'ts_parser', n.nspname, t.prsname
      FROM members m
      JOIN pg_ts_parser t ON t.oid = m.objid
      JOIN pg_namespace n ON n.oid = t.prsnamespace
     WHERE m.classid = 'pg_ts_parser'::regclass
    UNION
    SELECT m.extension, 'ts_template', n.nspname, t.tmplname
      FROM members m
      JOIN pg_ts_template t ON t.oid = m.objid
      JOIN pg_namespace n ON n.oid = t.tmplnamespace
     WHERE m.classid = 'pg_ts_template'::regclass
    UNION
    SELECT m.extension, 'ts_dictionary', n.nspname, t.dictname
      FROM members m
      JOIN pg_ts_dict t ON t.oid = m.objid
      JOIN pg_namespace n ON n.oid = t.dictnamespace
     WHERE m.classid = 'pg_ts_dict'::regclass
    UNION
    SELECT m.extension, 'ts_configuration', n.nspname, t.cfgname
      FROM members m
      JOIN pg_ts_config t ON t.oid = m.objid
      JOIN pg_namespace n ON n.oid = t.cfgnamespace
     WHERE m.classid = 'pg_ts_config'::regclass
    UNION
    SELECT NULL, 'available', NULL, a.name
      FROM pg_available_extensions() a
    UNION
    SELECT NULL, x.namespace, NULL,
           format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL)
      FROM pg_cast c
     CROSS JOIN LATERAL (VALUES ('binary_cast'), ('assignment_cast'), ('explicit_cast'))
           AS x (namespace)
     WHERE c.castsource <> c.casttarget
       AND CASE x.namespace WHEN 'binary_cast' THEN c.castmethod = 'b'
                            WHEN 'explicit_cast' THEN c.castcontext = 'e'
                            ELSE c.castcontext <> 'e' END
)
SELECT extension, namespace, schema, name
  FROM names
 ORDER BY namespace COLLATE "C", schema COLLATE "C", name COLLATE "C", extension COLLATE "C"
