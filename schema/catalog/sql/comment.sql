-- A comment has no address of its own: nothing depends on it. Left out are those on
-- what an extension made, and on what is no object of its own: an identity's sequence, a partition's copy of a trigger, a range's constructors. People
-- comment on languages that PostgreSQL or an extension made.
WITH comments AS (
    SELECT d.classoid, d.objoid, d.objsubid, d.description
      FROM pg_description d
     WHERE (d.objoid >= 16384
            OR d.classoid = 'pg_namespace'::regclass
            OR d.classoid = 'pg_extension'::regclass
            OR d.classoid = 'pg_language'::regclass)
       AND (d.classoid = 'pg_language'::regclass
            OR NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = d.classoid
                          AND e.objid = d.objoid
                          AND e.deptype = 'e'))
), named AS (
    SELECT 'schema' AS of,
           NULL::name AS schema, NULL::name AS parent, n.nspname AS name, NULL::text AS args,
           k.description
      FROM comments k
      JOIN pg_namespace n ON n.oid = k.objoid
     WHERE k.classoid = 'pg_namespace'::regclass
       AND n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'
    UNION ALL
    SELECT 'database', NULL, NULL, d.datname, NULL, k.description
      FROM pg_database d
      JOIN pg_shdescription k ON k.classoid = 'pg_database'::regclass AND k.objoid = d.oid
     WHERE d.datname = current_database()
    UNION ALL
    SELECT 'extension', NULL, NULL, x.extname, NULL, k.description
      FROM comments k
      JOIN pg_extension x ON x.oid = k.objoid
     WHERE k.classoid = 'pg_extension'::regclass
    UNION ALL
    SELECT 'foreign_data_wrapper', NULL, NULL, w.fdwname, NULL, k.description
      FROM comments k
      JOIN pg_foreign_data_wrapper w ON w.oid = k.objoid
     WHERE k.classoid = 'pg_foreign_data_wrapper'::regclass
    UNION ALL
    SELECT 'publication', NULL, NULL, p.pubname, NULL, k.description
      FROM comments k
      JOIN pg_publication p ON p.oid = k.objoid
     WHERE k.classoid = 'pg_publication'::regclass
    UNION ALL
    SELECT 'subscription', NULL, NULL, s.subname, NULL, k.description
      FROM comments k
      JOIN pg_database d ON d.datname = current_database()
      JOIN (SELECT oid, subname, subdbid FROM pg_subscription) s
             ON s.oid = k.objoid AND s.subdbid = d.oid
     WHERE k.classoid = 'pg_subscription'::regclass
    UNION ALL
    SELECT 'event_trigger', NULL, NULL, t.evtname, NULL, k.description
      FROM comments k
      JOIN pg_event_trigger t ON t.oid = k.objoid
     WHERE k.classoid = 'pg_event_trigger'::regclass
    UNION ALL
    SELECT 'foreign_server', NULL, NULL, s.srvname, NULL, k.description
      FROM comments k
      JOIN pg_foreign_server s ON s.oid = k.objoid
     WHERE k.classoid = 'pg_foreign_server'::regclass
    UNION ALL
    SELECT 'operator', n.nspname, NULL, o.oprname,
           CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
               || CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END,
           k.description
      FROM comments k
      JOIN pg_operator o ON o.oid = k.objoid
      JOIN pg_namespace n ON n.oid = o.oprnamespace
     WHERE k.classoid = 'pg_operator'::regclass
    UNION ALL
    SELECT 'opclass', n.nspname, NULL, c.opcname, a.amname, k.description
      FROM comments k
      JOIN pg_opclass c ON c.oid = k.objoid
      JOIN pg_namespace n ON n.oid = c.opcnamespace
      JOIN pg_am a ON a.oid = c.opcmethod
     WHERE k.classoid = 'pg_opclass'::regclass
    UNION ALL
    SELECT 'opfamily', n.nspname, NULL, f.opfname, a.amname, k.description
      FROM comments k
      JOIN pg_opfamily f ON f.oid = k.objoid
      JOIN pg_namespace n ON n.oid = f.opfnamespace
      JOIN pg_am a ON a.oid = f.opfmethod
     WHERE k.classoid = 'pg_opfamily'::regclass
    UNION ALL
    SELECT 'language', NULL, NULL, l.lanname, NULL, k.description
      FROM comments k
      JOIN pg_language l ON l.oid = k.objoid
     WHERE k.classoid = 'pg_language'::regclass
    UNION ALL
    SELECT 'access_method', NULL, NULL, a.amname, NULL, k.description
      FROM comments k
      JOIN pg_am a ON a.oid = k.objoid
     WHERE k.classoid = 'pg_am'::regclass
    UNION ALL
    SELECT 'cast', NULL, NULL, '',
           format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL),
           k.description
      FROM comments k
      JOIN pg_cast c ON c.oid = k.objoid
     WHERE k.classoid = 'pg_cast'::regclass
    UNION ALL
    SELECT 'transform', NULL, NULL, l.lanname, format_type(f.trftype, NULL), k.description
      FROM comments k
      JOIN pg_transform f ON f.oid = k.objoid
      JOIN pg_language l ON l.oid = f.trflang
     WHERE k.classoid = 'pg_transform'::regclass
    UNION ALL
    SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range'
                          WHEN 'b' THEN 'base_type' WHEN 'p' THEN 'base_type'
                          ELSE 'composite' END,
           n.nspname, NULL, t.typname, NULL, k.description
      FROM comments k
      JOIN pg_type t ON t.oid = k.objoid
      JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_class c ON c.oid = t.typrelid
     WHERE k.classoid = 'pg_type'::regclass
       AND (t.typtype IN ('e', 'd', 'r', 'b', 'p') OR t.typtype = 'c' AND c.relkind = 'c')
    UNION ALL
    SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view'
                          WHEN 'm' THEN 'matview' WHEN 'S' THEN 'sequence'
                          WHEN 'f' THEN 'foreign_table' ELSE 'index' END,
           n.nspname, NULL, c.relname, NULL, k.description
      FROM comments k
      JOIN pg_class c ON c.oid = k.objoid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.classoid = 'pg_class'::regclass
       AND k.objsubid = 0
       AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'i', 'I')
       AND c.oid NOT IN (SELECT o.conindid FROM pg_constraint o
                          WHERE o.contype IN ('p', 'u', 'x'))
       AND NOT EXISTS (SELECT FROM pg_depend i
                        WHERE i.classid = 'pg_class'::regclass
                          AND i.objid = c.oid
                          AND i.refobjsubid > 0
                          AND i.deptype = 'i')
    UNION ALL
    SELECT 'constraint', n.nspname, c.relname, o.conname, 'index', k.description
      FROM comments k
      JOIN pg_constraint o ON o.conindid = k.objoid AND o.contype IN ('p', 'u', 'x')
      JOIN pg_class c ON c.oid = o.conrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.classoid = 'pg_class'::regclass
       AND k.objsubid = 0
    UNION ALL
    -- NOT NULL of PostgreSQL 18, which is the column's: its name comes instead of arguments.
    SELECT 'column', n.nspname, c.relname, a.attname, o.conname, k.description
      FROM comments k
      JOIN pg_constraint o ON o.oid = k.objoid AND o.contype = 'n'
      JOIN pg_class c ON c.oid = o.conrelid AND c.relkind IN ('r', 'p', 'f')
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = o.conkey[1]
     WHERE k.classoid = 'pg_constraint'::regclass
    UNION ALL
    -- That of a domain, from 17 on.
    SELECT 'domain', n.nspname, NULL, t.typname, o.conname, k.description
      FROM comments k
      JOIN pg_constraint o ON o.oid = k.objoid AND o.contype = 'n'
      JOIN pg_type t ON t.oid = o.contypid
      JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE k.classoid = 'pg_constraint'::regclass
    UNION ALL
    SELECT CASE c.relkind WHEN 'c' THEN 'attribute' ELSE 'column' END,
           n.nspname, c.relname, a.attname, NULL, k.description
      FROM comments k
      JOIN pg_class c ON c.oid = k.objoid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.objsubid AND NOT a.attisdropped
     WHERE k.classoid = 'pg_class'::regclass
       AND k.objsubid > 0
       AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
           n.nspname, NULL, p.proname,
           coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                       FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), ''),
           k.description
      FROM comments k
      JOIN pg_proc p ON p.oid = k.objoid
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE k.classoid = 'pg_proc'::regclass
       AND NOT EXISTS (SELECT FROM pg_depend i
                        WHERE i.classid = 'pg_proc'::regclass
                          AND i.objid = p.oid
                          AND i.deptype = 'i')
    UNION ALL
    SELECT CASE WHEN o.contypid <> 0 THEN 'domain_constraint' ELSE 'constraint' END,
           n.nspname, coalesce(c.relname, t.typname), o.conname, NULL, k.description
      FROM comments k
      JOIN pg_constraint o ON o.oid = k.objoid
      JOIN pg_namespace n ON n.oid = o.connamespace
      LEFT JOIN pg_class c ON c.oid = o.conrelid
      LEFT JOIN pg_type t ON t.oid = o.contypid
     WHERE k.classoid = 'pg_constraint'::regclass
       AND (o.contype IN ('p', 'u', 'f', 'x') AND c.relkind IN ('r', 'p')
            OR o.contype = 'c' AND (o.contypid <> 0 OR c.relkind IN ('r', 'p', 'f')))
    UNION ALL
    SELECT 'trigger', n.nspname, c.relname, g.tgname, NULL, k.description
      FROM comments k
      JOIN pg_trigger g ON g.oid = k.objoid
      JOIN pg_class c ON c.oid = g.tgrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.classoid = 'pg_trigger'::regclass
       AND NOT g.tgisinternal
       AND g.tgparentid = 0
       AND c.relkind IN ('r', 'p', 'v', 'f')
    UNION ALL
    SELECT 'statistics', n.nspname, NULL, s.stxname, NULL, k.description
      FROM comments k
      JOIN pg_statistic_ext s ON s.oid = k.objoid
      JOIN pg_namespace n ON n.oid = s.stxnamespace
     WHERE k.classoid = 'pg_statistic_ext'::regclass
    UNION ALL
    SELECT 'collation', n.nspname, NULL, c.collname, NULL, k.description
      FROM comments k
      JOIN pg_collation c ON c.oid = k.objoid
      JOIN pg_namespace n ON n.oid = c.collnamespace
     WHERE k.classoid = 'pg_collation'::regclass
    UNION ALL
    SELECT 'conversion', n.nspname, NULL, c.conname, NULL, k.description
      FROM comments k
      JOIN pg_conversion c ON c.oid = k.objoid
      JOIN pg_namespace n ON n.oid = c.connamespace
     WHERE k.classoid = 'pg_conversion'::regclass
    UNION ALL
    SELECT 'ts_parser', n.nspname, NULL, t.prsname, NULL, k.description
      FROM comments k
      JOIN pg_ts_parser t ON t.oid = k.objoid
      JOIN pg_namespace n ON n.oid = t.prsnamespace
     WHERE k.classoid = 'pg_ts_parser'::regclass
    UNION ALL
    SELECT 'ts_template', n.nspname, NULL, t.tmplname, NULL, k.description
      FROM comments k
      JOIN pg_ts_template t ON t.oid = k.objoid
      JOIN pg_namespace n ON n.oid = t.tmplnamespace
     WHERE k.classoid = 'pg_ts_template'::regclass
    UNION ALL
    SELECT 'ts_dictionary', n.nspname, NULL, t.dictname, NULL, k.description
      FROM comments k
      JOIN pg_ts_dict t ON t.oid = k.objoid
      JOIN pg_namespace n ON n.oid = t.dictnamespace
     WHERE k.classoid = 'pg_ts_dict'::regclass
    UNION ALL
    SELECT 'ts_configuration', n.nspname, NULL, t.cfgname, NULL, k.description
      FROM comments k
      JOIN pg_ts_config t ON t.oid = k.objoid
      JOIN pg_namespace n ON n.oid = t.cfgnamespace
     WHERE k.classoid = 'pg_ts_config'::regclass
    UNION ALL
    SELECT 'policy', n.nspname, c.relname, p.polname, NULL, k.description
      FROM comments k
      JOIN pg_policy p ON p.oid = k.objoid
      JOIN pg_class c ON c.oid = p.polrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.classoid = 'pg_policy'::regclass
    UNION ALL
    SELECT 'rule', n.nspname, c.relname, r.rulename, NULL, k.description
      FROM comments k
      JOIN pg_rewrite r ON r.oid = k.objoid AND r.ev_type <> '1'
      JOIN pg_class c ON c.oid = r.ev_class
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.classoid = 'pg_rewrite'::regclass
)
SELECT 0 AS class_id, 0 AS oid, 0 AS sub_id, of, schema, parent, name, args, description AS text
  FROM named
 WHERE schema IS NULL
    OR schema <> 'information_schema' AND schema !~ '^pg_'
 ORDER BY of, schema COLLATE "C", parent COLLATE "C", name COLLATE "C", args COLLATE "C"
