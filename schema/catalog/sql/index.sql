-- Indexes that back a constraint are the constraint's. indnullsnotdistinct is new
-- in 15: before, the name is that of the relation "older".
WITH indexes AS (
    SELECT l.*
      FROM (SELECT false AS indnullsnotdistinct) AS older
     CROSS JOIN LATERAL (
           SELECT i.indexrelid, i.indrelid, i.indnkeyatts, i.indnatts, i.indkey, i.indclass,
                  i.indcollation, i.indoption, i.indisunique, i.indisvalid, i.indpred, i.indexprs,
                  i.indisclustered, i.indisreplident,
                  indnullsnotdistinct AS nulls_not_distinct,
                  n.nspname, r.relname AS table_name
             FROM pg_index i
             JOIN pg_class r ON r.oid = i.indrelid AND r.relkind IN ('r', 'p', 'm')
             JOIN pg_namespace n ON n.oid = r.relnamespace
            WHERE n.nspname <> 'information_schema'
              AND n.nspname !~ '^pg_'
              AND i.indexrelid NOT IN (SELECT k.conindid FROM pg_constraint k
                                        WHERE k.contype IN ('p', 'u', 'x'))
              AND NOT EXISTS (SELECT FROM pg_depend e
                               WHERE e.classid = 'pg_class'::regclass
                                 AND e.objid IN (i.indexrelid, i.indrelid)
                                 AND e.deptype = 'e')) AS l
), keys AS (
    -- One row a key. pg_get_indexdef is dear and only asked where there are several
    -- expressions, which pg_get_expr would run together; it puts parentheses around
    -- what does not look like a call. OFFSET 0: each is asked once.
    SELECT indexes.indexrelid,
           x.n,
           x.n <= indexes.indnkeyatts AS is_key,
           a.attname AS name,
           CASE WHEN x.n > indexes.indnkeyatts THEN NULL
                WHEN x.attnum <> 0 THEN quote_ident(a.attname)
                ELSE e.text
           END AS key,
           CASE WHEN ia.attstattarget >= 0 THEN x.n || '=' || ia.attstattarget END AS statistics,
           concat_ws(' ',
               CASE WHEN CASE WHEN x.attnum <> 0 THEN x.coll <> a.attcollation
                              WHEN x.coll IN (0, 100) THEN false
                              ELSE (SELECT strpos(w.text, e.text || w.coll) > 0
                                           OR strpos(w.text, e.text || ')' || w.coll) > 0
                                      FROM (SELECT pg_get_indexdef(indexes.indexrelid) AS text,
                                                   ' COLLATE '
                                                   || CASE WHEN con.nspname = 'pg_catalog' THEN ''
                                                           ELSE quote_ident(con.nspname) || '.' END
                                                   || quote_ident(co.collname) AS coll
                                            OFFSET 0) w)
                         END
                    THEN 'COLLATE ' || quote_ident(con.nspname) || '.' || quote_ident(co.collname)
               END,
               CASE WHEN NOT oc.opcdefault OR usual.oid <> oc.oid OR e.parameters <> '{}'
                    THEN CASE WHEN ocn.nspname <> 'pg_catalog'
                              THEN quote_ident(ocn.nspname) || '.' ELSE '' END
                         || quote_ident(oc.opcname)
               END,
               CASE WHEN e.parameters <> '{}'
                    THEN (SELECT '(' || string_agg(
                                     quote_ident(o.name) || '=' || quote_literal(o.value),
                                     ', ' ORDER BY o.n) || ')'
                            FROM (SELECT p.n,
                                         split_part(p.pair, '=', 1) AS name,
                                         substr(p.pair, strpos(p.pair, '=') + 1) AS value
                                    FROM unnest(e.parameters) WITH ORDINALITY AS p (pair, n)) o)
               END,
               CASE WHEN x.option & 1 = 1 THEN 'DESC' END,
               CASE x.option & 3 WHEN 1 THEN 'NULLS LAST' WHEN 2 THEN 'NULLS FIRST' END) AS options
      FROM indexes
     CROSS JOIN LATERAL unnest(indexes.indkey::int2[], indexes.indclass::oid[],
                               indexes.indcollation::oid[], indexes.indoption::int2[])
           WITH ORDINALITY AS x (attnum, opclass, coll, option, n)
      JOIN pg_attribute ia ON ia.attrelid = indexes.indexrelid AND ia.attnum = x.n
      LEFT JOIN pg_attribute a ON a.attrelid = indexes.indrelid AND a.attnum = x.attnum
                              AND x.attnum <> 0
      LEFT JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_collation co ON co.oid = x.coll
      LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
      LEFT JOIN pg_opclass oc ON oc.oid = x.opclass
      LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
      -- The default class of exactly this type goes before that of a type which
      -- it can be read as (manual, 38.16.3).
      LEFT JOIN pg_opclass usual ON usual.opcmethod = oc.opcmethod
                                AND usual.opcdefault
                                AND usual.opcintype = CASE t.typtype WHEN 'd' THEN t.typbasetype
                                                                     ELSE t.oid END
     CROSS JOIN LATERAL (SELECT CASE WHEN x.attnum <> 0 OR x.n > indexes.indnkeyatts THEN NULL
                                     WHEN array_length(array_positions(indexes.indkey::int2[],
                                                                       0::int2), 1) = 1
                                     THEN pg_get_expr(indexes.indexprs, indexes.indrelid)
                                     ELSE (SELECT CASE WHEN left(d.text, 1) = '('
                                                       THEN substr(d.text, 2, length(d.text) - 2)
                                                       ELSE d.text END
                                             FROM (SELECT pg_get_indexdef(indexes.indexrelid, x.n::int,
                                                                          false) AS text
                                                   OFFSET 0) d)
                                END AS text,
                                CASE WHEN ia.attoptions IS NOT NULL
                                     THEN ARRAY(SELECT o FROM unnest(ia.attoptions) AS o
                                                 WHERE NOT starts_with(o, 'pg_attver='))
                                END AS parameters
                        OFFSET 0) e
)
SELECT 'pg_class'::regclass::oid AS class_id,
       c.oid,
       0 AS sub_id,
       i.nspname AS schema,
       c.relname AS name,
       ARRAY[i.nspname, i.table_name] AS table,
       i.indisunique AS unique,
       i.nulls_not_distinct,
       nullif(am.amname, 'btree') AS method,
       k.keys,
       k.key_options,
       k.include,
       pg_get_expr(i.indpred, i.indrelid) AS predicate,
       c.reloptions AS options,
       i.indisclustered AS clustered,
       i.indisreplident AS replica_identity,
       CASE WHEN s.oid IS NOT NULL THEN s.spcname
            WHEN c.relkind = 'i' THEN ds.spcname END AS tablespace,
       c.relkind = 'I' AND NOT i.indisvalid AS on_only,
       p.inhparent IS NOT NULL AS inherited,
       CASE WHEN p.inhparent IS NOT NULL THEN ARRAY[ppn.nspname, pp.relname] END AS parent,
       k.statistics,
       c.relkind = 'i' AND NOT i.indisvalid AS invalid,
       CASE WHEN c.relkind = 'i'
            THEN c.relpages::bigint * current_setting('block_size')::bigint END AS bytes
  FROM indexes i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am am ON am.oid = c.relam
  JOIN pg_database d ON d.datname = current_database()
  JOIN pg_tablespace ds ON ds.oid = d.dattablespace
  JOIN (SELECT indexrelid,
               array_agg(key) FILTER (WHERE is_key) AS keys,
               array_agg(options) FILTER (WHERE is_key) AS key_options,
               array_agg(name) FILTER (WHERE NOT is_key) AS include,
               array_agg(statistics) FILTER (WHERE statistics IS NOT NULL) AS statistics
          FROM (SELECT * FROM keys ORDER BY indexrelid, n) AS sorted -- manual, 9.21
         GROUP BY indexrelid) k ON k.indexrelid = i.indexrelid
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN pg_inherits p ON p.inhrelid = c.oid
  LEFT JOIN pg_class pp ON pp.oid = p.inhparent
  LEFT JOIN pg_namespace ppn ON ppn.oid = pp.relnamespace
 ORDER BY i.nspname COLLATE "C", c.relname COLLATE "C"
