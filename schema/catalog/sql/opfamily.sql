-- Whose a member is: see kinds.def.
\set members `cat schema/catalog/sql/part/member_of_opfamily.sql`
WITH
:members
SELECT 'pg_opfamily'::regclass::oid AS class_id,
       f.oid,
       0 AS sub_id,
       n.nspname AS schema,
       f.opfname AS name,
       a.amname AS args,
       ARRAY(SELECT o.item FROM owned o
              WHERE o.is_loose AND o.family = f.oid AND o.catalog = 'pg_amop'::regclass) AS operators,
       ARRAY(SELECT o.item FROM owned o
              WHERE o.is_loose AND o.family = f.oid AND o.catalog = 'pg_amproc'::regclass) AS functions
  FROM pg_opfamily f
  JOIN families ON families.oid = f.oid
  JOIN pg_namespace n ON n.oid = f.opfnamespace
  JOIN pg_am a ON a.oid = f.opfmethod
 ORDER BY n.nspname COLLATE "C", f.opfname COLLATE "C", a.amname COLLATE "C"
