-- Role 0 is PUBLIC; it stands alone.
SELECT 'pg_policy'::regclass::oid AS class_id,
       p.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       p.polname AS name,
       CASE p.polcmd WHEN 'r' THEN 'select'
                     WHEN 'a' THEN 'insert'
                     WHEN 'w' THEN 'update'
                     WHEN 'd' THEN 'delete' END AS command,
       NOT p.polpermissive AS restrictive,
       CASE WHEN 0 = ANY (p.polroles) THEN ARRAY['public'::name]
            ELSE ARRAY(SELECT r.rolname
                         FROM pg_roles r
                        WHERE r.oid = ANY (p.polroles)) END AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS using,
       pg_get_expr(p.polwithcheck, p.polrelid) AS check
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", p.polname COLLATE "C"
