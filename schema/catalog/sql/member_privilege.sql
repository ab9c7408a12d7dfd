-- As privilege.sql, of what the files do not declare: what extensions made, where first is
-- what CREATE EXTENSION gave, and what PostgreSQL itself made, where it is what initdb gave
-- (pg_init_privs, which knows nothing of information_schema: what is held there counts as
-- given; else the default of the kind). A row for each role that does not hold
-- just that, or for which that is not the default. plpgsql counts as PostgreSQL's own. What
-- default privileges gave on the way, or took away, counts as given at first.
WITH objects AS MATERIALIZED (
    SELECT 'pg_class'::regclass::oid AS class, c.oid, 0 AS sub,
           CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS of,
           n.nspname AS schema, NULL::name AS parent, c.relname AS name, NULL::text AS args,
           CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END AS type, c.relowner AS owner,
           c.relacl AS acl
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relacl IS NOT NULL
       AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT 'pg_class'::regclass, a.attrelid, a.attnum, 'column', n.nspname, c.relname, a.attname,
           NULL, 'c', c.relowner, a.attacl
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attacl IS NOT NULL
       AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 0, 'function', n.nspname, NULL, p.proname,
           coalesce((SELECT string_agg(format_type(i.type, NULL), ', ' ORDER BY i.n)
                       FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, n)), ''),
           'f', p.proowner, p.proacl
      FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT CASE WHEN t.typrelid <> 0 THEN 'pg_class'::regclass ELSE 'pg_type'::regclass END,
           CASE WHEN t.typrelid <> 0 THEN t.typrelid ELSE t.oid END, 0, 'base_type',
           n.nspname, NULL, t.typname, NULL, 'T', t.typowner, t.typacl
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass, n.oid, 0, 'schema', NULL, NULL, n.nspname, NULL, 'n',
           n.nspowner, n.nspacl
      FROM pg_namespace n
     WHERE n.nspacl IS NOT NULL
       AND n.nspname <> 'public'
    UNION ALL
    SELECT 'pg_language'::regclass, l.oid, 0, 'language', NULL, NULL, l.lanname, NULL, 'l',
           l.lanowner, l.lanacl
      FROM pg_language l
     WHERE l.lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, 0, 'foreign_data_wrapper', NULL, NULL,
           w.fdwname, NULL, 'F', w.fdwowner, w.fdwacl
      FROM pg_foreign_data_wrapper w
     WHERE w.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_server'::regclass, s.oid, 0, 'foreign_server', NULL, NULL, s.srvname, NULL,
           'S', s.srvowner, s.srvacl
      FROM pg_foreign_server s
     WHERE s.srvacl IS NOT NULL
), members AS MATERIALIZED (
    SELECT o.*, nullif(x.extname, 'plpgsql') AS extname, i.initprivs, acldefault(o.type, o.owner) AS usual
      FROM objects o
      LEFT JOIN pg_depend d ON d.classid = o.class
                           AND d.objid = o.oid
                           AND d.refclassid = 'pg_extension'::regclass
                           AND d.deptype = 'e'
      LEFT JOIN pg_extension x ON x.oid = d.refobjid
      LEFT JOIN pg_init_privs i ON i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = o.sub
     WHERE x.oid IS NOT NULL
        OR o.oid < 16384
), defaults AS (
    SELECT m.class, m.oid, m.sub, m.initprivs, d.defaclnamespace = 0 AS global, d.defaclacl
      FROM members m
      LEFT JOIN pg_namespace n ON n.nspname = m.schema
      JOIN pg_default_acl d ON d.defaclrole = m.owner
                           AND d.defaclnamespace IN (0, n.oid)
                           AND d.defaclobjtype = CASE m.type WHEN 's' THEN 'S'::"char"
                                                             ELSE m.type END
     WHERE m.extname IS NOT NULL
       AND m.type IN ('r', 's', 'f', 'T', 'n') -- a server's S would be a sequence's
), entries AS (
    SELECT m.class, m.oid, m.sub, e.grantee, e.privilege_type, e.is_grantable, 'held' AS source
      FROM members m
     CROSS JOIN LATERAL aclexplode(m.acl) AS e
    UNION ALL
    SELECT m.class, m.oid, m.sub, CASE e.grantee WHEN e.grantor THEN m.owner ELSE e.grantee END,
           e.privilege_type, e.is_grantable, 'first'
      FROM members m
     CROSS JOIN LATERAL aclexplode(coalesce(m.initprivs,
                                            CASE WHEN 'information_schema' IN (m.schema, m.name)
                                                 THEN m.acl END,
                                            m.usual)) AS e
    UNION ALL
    SELECT m.class, m.oid, m.sub, e.grantee, e.privilege_type, e.is_grantable, 'usual'
      FROM members m
     CROSS JOIN LATERAL aclexplode(m.usual) AS e
    UNION ALL
    SELECT d.class, d.oid, d.sub, e.grantee, e.privilege_type, e.is_grantable,
           unnest(CASE WHEN d.global THEN '{given,global}' ELSE '{given}' END::text[])
      FROM defaults d
     CROSS JOIN LATERAL aclexplode(d.defaclacl) AS e
), replaced AS (
    SELECT class, oid, sub
      FROM defaults
     WHERE global
       AND initprivs IS NULL
), privileges AS (
    SELECT class, oid, sub, grantee, source,
           privilege_type || CASE WHEN bool_or(is_grantable) THEN '*' ELSE '' END AS privilege
      FROM entries
     GROUP BY class, oid, sub, grantee, source, privilege_type
), sets AS (
    SELECT class, oid, sub, grantee,
           coalesce(array_agg(privilege ORDER BY privilege COLLATE "C")
                    FILTER (WHERE source = 'held'), '{}') AS held,
           coalesce(array_agg(privilege ORDER BY privilege COLLATE "C")
                    FILTER (WHERE source = 'first'), '{}') AS first,
           coalesce(array_agg(privilege ORDER BY privilege COLLATE "C")
                    FILTER (WHERE source = 'usual'), '{}') AS usual,
           coalesce(array_agg(privilege) FILTER (WHERE source = 'given'), '{}') AS given,
           coalesce(array_agg(privilege) FILTER (WHERE source = 'global'), '{}') AS global
      FROM privileges
     GROUP BY class, oid, sub, grantee
), roles AS (
    SELECT class, oid, sub, grantee, held, usual, first AS made,
           CASE WHEN held <@ (first || given)
                 AND held @> CASE WHEN (class, oid, sub) IN (TABLE replaced)
                                  THEN ARRAY(SELECT unnest(first) INTERSECT SELECT unnest(global))
                                  ELSE first END
                THEN held ELSE first END AS first
      FROM sets
)
SELECT m.of,
       m.schema,
       m.parent,
       m.name,
       m.args COLLATE "C" AS args,
       CASE r.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(r.grantee) END AS role,
       r.held AS privileges,
       r.first,
       r.made,
       m.extname AS extension,
       false AS unmade,
       NULL::text[] AS revoked
  FROM roles r
  JOIN members m ON m.class = r.class AND m.oid = r.oid AND m.sub = r.sub
 WHERE r.held <> r.first
    OR r.first <> r.usual
