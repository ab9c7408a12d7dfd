-- Those for all schemas replace what PostgreSQL gives, those for one schema add to
-- it (manual, ALTER DEFAULT PRIVILEGES): a row for each role that differs.
WITH entries AS (
    SELECT d.oid, e.grantee, e.privilege_type, e.is_grantable, true AS held
      FROM pg_default_acl d
     CROSS JOIN LATERAL aclexplode(d.defaclacl) AS e
    UNION ALL
    SELECT d.oid, e.grantee, e.privilege_type, e.is_grantable, false
      FROM pg_default_acl d
     CROSS JOIN LATERAL aclexplode(acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'::"char"
                                                   ELSE d.defaclobjtype END, d.defaclrole)) AS e
     WHERE d.defaclnamespace = 0
), privileges AS (
    SELECT oid, grantee, held,
           privilege_type || CASE WHEN bool_or(is_grantable) THEN '*' ELSE '' END AS privilege
      FROM entries
     GROUP BY oid, grantee, held, privilege_type
), roles AS (
    SELECT oid, grantee,
           array_agg(privilege ORDER BY privilege COLLATE "C") FILTER (WHERE held) AS held,
           array_agg(privilege ORDER BY privilege COLLATE "C") FILTER (WHERE NOT held) AS first
      FROM privileges
     GROUP BY oid, grantee
)
SELECT n.nspname AS schema,
       pg_get_userbyid(d.defaclrole) AS name,
       CASE d.defaclobjtype WHEN 'r' THEN 'TABLES'
                            WHEN 'S' THEN 'SEQUENCES'
                            WHEN 'f' THEN 'FUNCTIONS'
                            WHEN 'T' THEN 'TYPES'
                            WHEN 'L' THEN 'LARGE OBJECTS'
                            ELSE 'SCHEMAS' END AS args,
       CASE r.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(r.grantee) END AS role,
       r.held AS privileges
  FROM roles r
  JOIN pg_default_acl d ON d.oid = r.oid
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
 WHERE r.held IS DISTINCT FROM r.first
   AND d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n', 'L')
