-- information_schema leaves out the sequences of identity columns.
SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS name,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       nullif(s.data_type, 'bigint') AS type,
       s.start_value AS start,
       s.increment,
       s.minimum_value AS min,
       s.maximum_value AS max,
       q.seqcache AS cache,
       s.cycle_option = 'YES' AS cycle,
       CASE WHEN d.objid IS NOT NULL THEN ARRAY[tn.nspname, t.relname, a.attname] END AS owned_by
  FROM information_schema.sequences s
  JOIN pg_namespace n ON n.nspname = s.sequence_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.sequence_name
  JOIN pg_sequence q ON q.seqrelid = c.oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass
                       AND d.objid = c.oid
                       AND d.refclassid = 'pg_class'::regclass
                       AND d.refobjsubid > 0
                       AND d.deptype = 'a'
  LEFT JOIN pg_class t ON t.oid = d.refobjid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
