-- Whose a member is: see kinds.def.
\set members `cat schema/catalog/sql/part/member_of_opfamily.sql`
WITH
:members
SELECT 'pg_opclass'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.opcname AS name,
       a.amname AS args,
       format_type(c.opcintype, NULL) AS type,
       c.opcdefault AS default,
       ARRAY[fn.nspname, f.opfname] AS family,
       CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN format_type(c.opckeytype, NULL) END
           AS storage,
       ARRAY(SELECT o.item FROM owned o
              WHERE NOT o.is_loose AND o.class = c.oid AND o.catalog = 'pg_amop'::regclass)
           AS operators,
       ARRAY(SELECT o.item FROM owned o
              WHERE NOT o.is_loose AND o.class = c.oid AND o.catalog = 'pg_amproc'::regclass)
           AS functions,
       ARRAY(SELECT o.item FROM owned o WHERE NOT o.is_loose AND o.class = c.oid AND o.is_soft)
           AS soft
  FROM pg_opclass c
  JOIN pg_namespace n ON n.oid = c.opcnamespace
  JOIN pg_am a ON a.oid = c.opcmethod
  JOIN pg_opfamily f ON f.oid = c.opcfamily
  JOIN pg_namespace fn ON fn.oid = f.opfnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_opclass'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.opcname COLLATE "C", a.amname COLLATE "C"
