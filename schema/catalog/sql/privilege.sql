-- A row for each role that does not hold on an object just what PostgreSQL gives at
-- first (manual, 5.7): no ACL is that. For the schema public it is what initdb
-- gave; the owner may be another one since. Who granted it is left out: a role
-- holds a privilege once, whoever gave it. The sequence of an identity column goes
-- by the column.
WITH objects AS MATERIALIZED (
    SELECT 'pg_namespace'::regclass::oid AS class, n.oid, 0 AS sub, NULL::name AS column,
           'n'::"char" AS type, n.nspowner AS owner, n.nspacl AS acl, i.initprivs AS first
      FROM pg_namespace n
      LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
     WHERE n.nspacl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 0, NULL,
           CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner, c.relacl, NULL
      FROM pg_class c
     WHERE c.relacl IS NOT NULL
       AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
       AND c.oid >= 16384
    UNION ALL
    SELECT 'pg_class'::regclass, a.attrelid, a.attnum, a.attname, 'c', c.relowner, a.attacl, NULL
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attacl IS NOT NULL
       AND NOT a.attisdropped
       AND c.oid >= 16384
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 0, NULL, 'f', p.proowner, p.proacl, NULL
      FROM pg_proc p
     WHERE p.proacl IS NOT NULL
       AND p.oid >= 16384
    UNION ALL
    SELECT CASE WHEN t.typrelid <> 0 THEN 'pg_class'::regclass ELSE 'pg_type'::regclass END,
           CASE WHEN t.typrelid <> 0 THEN t.typrelid ELSE t.oid END,
           0, NULL, 'T', t.typowner, t.typacl, NULL
      FROM pg_type t
     WHERE t.typacl IS NOT NULL
       AND t.oid >= 16384
    UNION ALL
    SELECT 'pg_language'::regclass, l.oid, 0, NULL, 'l', l.lanowner, l.lanacl, NULL
      FROM pg_language l
     WHERE l.lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, 0, NULL, 'F', w.fdwowner, w.fdwacl, NULL
      FROM pg_foreign_data_wrapper w
     WHERE w.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_foreign_server'::regclass, s.oid, 0, NULL, 'S', s.srvowner, s.srvacl, NULL
      FROM pg_foreign_server s
     WHERE s.srvacl IS NOT NULL
    UNION ALL
    SELECT 'pg_database'::regclass, d.oid, 0, NULL, 'd', d.datdba, d.datacl, NULL
      FROM pg_database d
     WHERE d.datacl IS NOT NULL
       AND d.datname = current_database()
), entries AS (
    SELECT o.class, o.oid, o.sub, e.grantee, e.privilege_type, e.is_grantable, true AS held
      FROM objects o
     CROSS JOIN LATERAL aclexplode(o.acl) AS e
    UNION ALL
    SELECT o.class, o.oid, o.sub, CASE e.grantee WHEN e.grantor THEN o.owner ELSE e.grantee END,
           e.privilege_type, e.is_grantable, false
      FROM objects o
     CROSS JOIN LATERAL aclexplode(coalesce(o.first, acldefault(o.type, o.owner))) AS e
), privileges AS (
    SELECT class, oid, sub, grantee, held,
           privilege_type || CASE WHEN bool_or(is_grantable) THEN '*' ELSE '' END AS privilege
      FROM entries
     GROUP BY class, oid, sub, grantee, held, privilege_type
), roles AS (
    SELECT class, oid, sub, grantee,
           array_agg(privilege ORDER BY privilege COLLATE "C") FILTER (WHERE held) AS held,
           array_agg(privilege ORDER BY privilege COLLATE "C") FILTER (WHERE NOT held) AS first
      FROM privileges
     GROUP BY class, oid, sub, grantee
)
SELECT CASE WHEN d.objid IS NOT NULL THEN d.refclassid ELSE r.class END AS of_class_id,
       CASE WHEN d.objid IS NOT NULL THEN d.refobjid ELSE r.oid END AS of_oid,
       CASE WHEN d.objid IS NOT NULL THEN d.refobjsubid ELSE r.sub END AS of_sub_id,
       o.column AS of_column,
       CASE WHEN d.objid IS NOT NULL THEN 'sequence' END AS args,
       CASE r.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(r.grantee) END AS role,
       r.held AS privileges
  FROM roles r
  JOIN objects o ON o.class = r.class AND o.oid = r.oid AND o.sub = r.sub
  LEFT JOIN pg_depend d ON r.class = 'pg_class'::regclass
                       AND r.sub = 0
                       AND d.classid = r.class
                       AND d.objid = r.oid
                       AND d.refclassid = 'pg_class'::regclass
                       AND d.refobjsubid > 0
                       AND d.deptype = 'i'
 WHERE r.held IS DISTINCT FROM r.first
