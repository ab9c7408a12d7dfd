-- Nullability is pg_attribute's: in information_schema a column is "not nullable"
-- as well where its domain is (manual, 37.17). The options of an identity's
-- sequence are put down where they are not what PostgreSQL would choose: from 1
-- up to the type's end, or from -1 down to it. Servers from 15.20 on keep a version
-- of their own among the options of every column: pg_attver, which nobody declares.
-- In no order: sorting is a tenth of the work, and the model sorts by itself.
WITH exact AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, a.attnum, a.attname, a.atttypid, a.atttypmod,
           a.attcollation, a.attnotnull, a.attgenerated, a.attstorage, a.attcompression,
           a.attstattarget, a.attoptions, a.attfdwoptions, a.attinhcount, a.attislocal,
           t.typcollation, t.typstorage, t.typtype, cn.nspname AS coll_schema, k.conname, k.connoinherit, k.convalidated,
           co.collname, q.cache, q.low, q.high, q.sequence
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n'
                               AND k.conkey[1] = a.attnum
      LEFT JOIN pg_collation co ON co.oid = a.attcollation
      LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
      LEFT JOIN (SELECT d.refobjid,
                        d.refobjsubid,
                        s.seqcache AS cache,
                        ARRAY[sn.nspname, sc.relname] AS sequence,
                        CASE s.seqtypid WHEN 'int2'::regtype THEN -32768
                                        WHEN 'int4'::regtype THEN -2147483648
                                        ELSE -9223372036854775808 END AS low,
                        CASE s.seqtypid WHEN 'int2'::regtype THEN 32767
                                        WHEN 'int4'::regtype THEN 2147483647
                                        ELSE 9223372036854775807 END AS high
                   FROM pg_sequence s
                   JOIN pg_class sc ON sc.oid = s.seqrelid
                   JOIN pg_namespace sn ON sn.oid = sc.relnamespace
                   JOIN pg_depend d ON d.classid = 'pg_class'::regclass
                                   AND d.objid = s.seqrelid
                                   AND d.refclassid = 'pg_class'::regclass
                                   AND d.deptype = 'i') q
             ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum
     WHERE a.attnum > 0
       AND NOT a.attisdropped
       AND c.relkind IN ('r', 'p', 'f')
       AND n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_class'::regclass
                          AND e.objid = c.oid
                          AND e.deptype = 'e')
), spine AS MATERIALIZED (
    SELECT table_schema, table_name, column_name, ordinal_position, column_default,
           generation_expression, identity_generation, identity_start, identity_increment,
           identity_minimum, identity_maximum, identity_cycle
      FROM information_schema.columns
     WHERE table_schema <> 'information_schema'
       AND table_schema !~ '^pg_'
)
SELECT 'pg_class'::regclass::oid AS class_id,
       a.oid,
       a.attnum AS sub_id,
       a.nspname AS schema,
       a.relname AS parent,
       a.attname AS name,
       i.ordinal_position AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> a.typcollation THEN ARRAY[a.coll_schema, a.collname] END
           AS collation,
       a.attnotnull AS not_null,
       a.conname AS not_null_name,
       a.connoinherit AS not_null_no_inherit,
       NOT a.convalidated AS not_null_not_valid,
       i.column_default AS default,
       i.generation_expression AS generated,
       CASE a.attgenerated WHEN 'v' THEN 'virtual' END AS generated_kind,
       lower(i.identity_generation) AS identity,
       CASE WHEN a.cache IS NOT NULL THEN array_remove(ARRAY[
           CASE WHEN i.identity_increment::bigint <> 1
                THEN 'INCREMENT ' || i.identity_increment END,
           CASE WHEN i.identity_minimum::bigint
                     <> CASE WHEN i.identity_increment::bigint > 0 THEN 1 ELSE a.low END
                THEN 'MINVALUE ' || i.identity_minimum END,
           CASE WHEN i.identity_maximum::bigint
                     <> CASE WHEN i.identity_increment::bigint > 0 THEN a.high ELSE -1 END
                THEN 'MAXVALUE ' || i.identity_maximum END,
           CASE WHEN i.identity_start <> CASE WHEN i.identity_increment::bigint > 0
                                              THEN i.identity_minimum ELSE i.identity_maximum END
                THEN 'START ' || i.identity_start END,
           CASE WHEN a.cache <> 1 THEN 'CACHE ' || a.cache END,
           CASE WHEN i.identity_cycle = 'YES' THEN 'CYCLE' END], NULL)
       END AS identity_options,
       a.sequence,
       a.sequence[2] AS sequence_name,
       CASE WHEN a.attstorage <> a.typstorage THEN
            CASE a.attstorage WHEN 'p' THEN 'plain'
                              WHEN 'e' THEN 'external'
                              WHEN 'm' THEN 'main'
                              ELSE 'extended' END END AS storage,
       CASE a.typstorage WHEN 'p' THEN 'plain'
                         WHEN 'e' THEN 'external'
                         WHEN 'm' THEN 'main'
                         ELSE 'extended' END AS usual_storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       nullif(a.attstattarget, -1) AS statistics,
       CASE WHEN array_length(a.attoptions, 1) > 1 OR NOT starts_with(a.attoptions[1], 'pg_attver=')
            THEN ARRAY(SELECT o FROM unnest(a.attoptions) AS o
                        WHERE NOT starts_with(o, 'pg_attver='))
       END AS options,
       a.attfdwoptions AS foreign_options,
       a.attinhcount > 0 AND NOT a.attislocal AS inherited
  FROM exact a
  JOIN spine i ON i.table_schema = a.nspname
              AND i.table_name = a.relname
              AND i.column_name = a.attname
