SELECT 'pg_extension'::regclass::oid AS class_id,
       x.oid,
       0 AS sub_id,
       x.extname AS name,
       n.nspname AS schema,
       x.extversion AS version,
       x.extrelocatable AS relocatable
  FROM pg_extension x
  JOIN pg_namespace n ON n.oid = x.extnamespace
 ORDER BY x.extname COLLATE "C"
