-- tgtype is a set of bits: 1 row, 2 before, 4 insert, 8 delete, 16 update,
-- 32 truncate, 64 instead of. A WHEN names two rows, which pg_get_expr can't
-- print: it is cut out of the whole definition. Arguments are kept as bytes with
-- a zero behind each. Of a partition's copies only the state is read, and only
-- where it is not that of the trigger it is a copy of.
SELECT *
  FROM (
SELECT 'pg_trigger'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       t.tgname AS name,
       CASE WHEN t.tgtype & 64 <> 0 THEN 'instead of'
            WHEN t.tgtype & 2 <> 0 THEN 'before'
            ELSE 'after' END AS timing,
       array_remove(ARRAY[CASE WHEN t.tgtype & 8 <> 0 THEN 'delete' END,
                          CASE WHEN t.tgtype & 4 <> 0 THEN 'insert' END,
                          CASE WHEN t.tgtype & 32 <> 0 THEN 'truncate' END,
                          CASE WHEN t.tgtype & 16 <> 0 THEN 'update' END], NULL) AS events,
       CASE WHEN t.tgattr::text <> ''
            THEN ARRAY(SELECT a.attname
                         FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS x (attnum, n)
                         JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = x.attnum
                        ORDER BY x.n)
       END AS update_columns,
       t.tgtype & 1 <> 0 AS row,
       CASE WHEN t.tgqual IS NOT NULL
            THEN substring(pg_get_triggerdef(t.oid, false)
                           FROM ' FOR EACH (?:ROW|STATEMENT) WHEN \((.*)\) EXECUTE FUNCTION ')
       END AS when,
       ARRAY[fn.nspname, f.proname] AS function,
       CASE WHEN t.tgnargs > 0
            THEN ARRAY(SELECT convert_from(decode(x.bytes, 'hex'), getdatabaseencoding())
                         FROM unnest(string_to_array(
                                  regexp_replace(encode(t.tgargs, 'hex'), '(..)', '\1 ', 'g'),
                                  '00 ')) WITH ORDINALITY AS x (bytes, n)
                        WHERE x.n <= t.tgnargs
                        ORDER BY x.n)
       END AS arguments,
       t.tgconstraint <> 0 AS constraint,
       t.tgdeferrable AS deferrable,
       t.tginitdeferred AS initially_deferred,
       CASE WHEN t.tgconstrrelid <> 0 THEN ARRAY[on_.nspname, o.relname] END AS from_table,
       t.tgoldtable AS old_table,
       t.tgnewtable AS new_table,
       CASE t.tgenabled WHEN 'D' THEN 'disabled'
                        WHEN 'R' THEN 'replica'
                        WHEN 'A' THEN 'always' END AS enabled,
       false AS inherited
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid AND c.relkind IN ('r', 'p', 'v', 'f')
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc f ON f.oid = t.tgfoid
  JOIN pg_namespace fn ON fn.oid = f.pronamespace
  LEFT JOIN pg_class o ON o.oid = t.tgconstrrelid
  LEFT JOIN pg_namespace on_ ON on_.oid = o.relnamespace
 WHERE NOT t.tgisinternal
   AND t.tgparentid = 0
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
UNION ALL
SELECT 'pg_trigger'::regclass::oid,
       t.oid,
       0,
       n.nspname,
       c.relname,
       t.tgname,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       CASE t.tgenabled WHEN 'D' THEN 'disabled'
                        WHEN 'R' THEN 'replica'
                        WHEN 'A' THEN 'always' END,
       true
  FROM pg_trigger t
  JOIN pg_trigger p ON p.oid = t.tgparentid AND p.tgenabled <> t.tgenabled
  JOIN pg_class c ON c.oid = t.tgrelid AND c.relkind IN ('r', 'p')
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint AND k.contype <> 't'
 WHERE k.oid IS NULL
   AND n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_') AS triggers
 ORDER BY schema COLLATE "C", parent COLLATE "C", name COLLATE "C"
