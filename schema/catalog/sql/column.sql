-- Nullability is pg_attribute's: in information_schema a column is "not nullable"
-- as well where its domain is (manual, 37.17). The options of an identity's
-- sequence are put down where they are not what PostgreSQL would choose: from 1
-- up to the type's end, or from -1 down to it. Servers from 15.20 on keep a version
-- of their own among the options of every column: pg_attver, which nobody declares.
SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       a.attnum AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       a.attname AS name,
       i.ordinal_position AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN ARRAY[cn.nspname, co.collname] END
           AS collation,
       a.attnotnull AS not_null,
       i.column_default AS default,
       i.generation_expression AS generated,
       CASE a.attgenerated WHEN 'v' THEN 'virtual' END AS generated_kind,
       lower(i.identity_generation) AS identity,
       CASE WHEN q.cache IS NOT NULL THEN array_remove(ARRAY[
           CASE WHEN i.identity_increment::bigint <> 1
                THEN 'INCREMENT ' || i.identity_increment END,
           CASE WHEN i.identity_minimum::bigint
                     <> CASE WHEN i.identity_increment::bigint > 0 THEN 1 ELSE q.low END
                THEN 'MINVALUE ' || i.identity_minimum END,
           CASE WHEN i.identity_maximum::bigint
                     <> CASE WHEN i.identity_increment::bigint > 0 THEN q.high ELSE -1 END
                THEN 'MAXVALUE ' || i.identity_maximum END,
           CASE WHEN i.identity_start <> CASE WHEN i.identity_increment::bigint > 0
                                              THEN i.identity_minimum ELSE i.identity_maximum END
                THEN 'START ' || i.identity_start END,
           CASE WHEN q.cache <> 1 THEN 'CACHE ' || q.cache END,
           CASE WHEN i.identity_cycle = 'YES' THEN 'CYCLE' END], NULL)
       END AS identity_options,
       CASE a.attstorage WHEN 'p' THEN 'plain'
                         WHEN 'e' THEN 'external'
                         WHEN 'm' THEN 'main'
                         WHEN 'x' THEN 'extended' END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       nullif(a.attstattarget, -1) AS statistics,
       CASE WHEN array_length(a.attoptions, 1) > 1 OR NOT starts_with(a.attoptions[1], 'pg_attver=')
            THEN ARRAY(SELECT o FROM unnest(a.attoptions) AS o
                        WHERE NOT starts_with(o, 'pg_attver='))
       END AS options,
       a.attinhcount > 0 AND NOT a.attislocal AS inherited
  FROM information_schema.columns i
  JOIN pg_namespace n ON n.nspname = i.table_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = i.table_name
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = i.column_name AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_collation co ON co.oid = a.attcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN (SELECT d.refobjid,
                    d.refobjsubid,
                    s.seqcache AS cache,
                    CASE s.seqtypid WHEN 'int2'::regtype THEN -32768
                                    WHEN 'int4'::regtype THEN -2147483648
                                    ELSE -9223372036854775808 END AS low,
                    CASE s.seqtypid WHEN 'int2'::regtype THEN 32767
                                    WHEN 'int4'::regtype THEN 2147483647
                                    ELSE 9223372036854775807 END AS high
               FROM pg_sequence s
               JOIN pg_depend d ON d.classid = 'pg_class'::regclass
                               AND d.objid = s.seqrelid
                               AND d.refclassid = 'pg_class'::regclass
                               AND d.deptype = 'i') q
         ON q.refobjid = c.oid AND q.refobjsubid = a.attnum
 WHERE c.relkind IN ('r', 'p')
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum
