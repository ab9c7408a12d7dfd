-- Not here: NOT NULL (18 has a row for each; it is the column's) and constraint
-- triggers. A foreign key to a partitioned table has further rows for each
-- partition, on the same table: PostgreSQL's own, never declared. confdelsetcols
-- is new in 15, conenforced and conperiod in 18: before, the names are those of the
-- relation "older".
WITH constraints AS (
    SELECT l.*
      FROM (SELECT NULL::int2[] AS confdelsetcols, true AS conenforced,
                   false AS conperiod) AS older
     CROSS JOIN LATERAL (
           SELECT k.oid, k.conname, k.contype, k.conrelid, k.conindid, k.conkey, k.confrelid,
                  k.confkey, k.conbin, k.connoinherit, k.confmatchtype, k.confupdtype,
                  k.confdeltype, k.condeferrable, k.condeferred, k.convalidated, k.conexclop,
                  k.conparentid <> 0 OR k.coninhcount > 0 AND NOT k.conislocal AS inherited,
                  confdelsetcols AS delete_key,
                  conenforced AS enforced,
                  conperiod AS period,
                  n.nspname, c.relname
             FROM pg_constraint k
             JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p', 'f')
             JOIN pg_namespace n ON n.oid = c.relnamespace
             LEFT JOIN (SELECT oid, conrelid FROM pg_constraint) p ON p.oid = k.conparentid
            WHERE k.contype IN ('p', 'u', 'c', 'f', 'x')
              AND p.conrelid IS DISTINCT FROM k.conrelid
              AND n.nspname <> 'information_schema'
              AND n.nspname !~ '^pg_'
              AND NOT EXISTS (SELECT FROM pg_depend e
                               WHERE e.classid = 'pg_class'::regclass
                                 AND e.objid = c.oid
                                 AND e.deptype = 'e')) AS l
), columns AS (
    SELECT s.oid, array_agg(s.attname) AS names
      FROM (SELECT k.oid, a.attname
              FROM constraints k
             CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS x (attnum, n)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.attnum
             WHERE k.contype IN ('p', 'u', 'f')
             ORDER BY k.oid, x.n) AS s
     GROUP BY s.oid
), referenced AS (
    SELECT s.oid, array_agg(s.attname) AS names
      FROM (SELECT k.oid, a.attname
              FROM constraints k
             CROSS JOIN LATERAL unnest(k.confkey) WITH ORDINALITY AS x (attnum, n)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.attnum
             ORDER BY k.oid, x.n) AS s
     GROUP BY s.oid
), included AS (
    SELECT k.oid, array_agg(a.attname ORDER BY x.n) AS names
      FROM constraints k
      JOIN pg_index i ON i.indexrelid = k.conindid AND i.indnatts > i.indnkeyatts
     CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS x (attnum, n)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = x.attnum
     WHERE k.contype IN ('p', 'u', 'x')
       AND x.n > i.indnkeyatts
     GROUP BY k.oid
), exclusions AS (
    SELECT k.oid, k.conexclop, i.*
      FROM constraints k
      JOIN pg_index i ON i.indexrelid = k.conindid
     WHERE k.contype = 'x'
), keys AS (
    -- One row a key. pg_get_indexdef is dear and only asked where there are several
    -- expressions, which pg_get_expr would run together; it puts parentheses around
    -- what does not look like a call. OFFSET 0: each is asked once.
    SELECT exclusions.indexrelid,
           x.n,
           x.n <= exclusions.indnkeyatts AS is_key,
           a.attname AS name,
           CASE WHEN x.n > exclusions.indnkeyatts THEN NULL
                WHEN x.attnum <> 0 THEN quote_ident(a.attname)
                ELSE e.text
           END AS key,
           concat_ws(' ',
               CASE WHEN CASE WHEN x.attnum <> 0 THEN x.coll <> a.attcollation
                              WHEN x.coll IN (0, 100) THEN false
                              ELSE (SELECT strpos(w.text, e.text || w.coll) > 0
                                           OR strpos(w.text, e.text || ')' || w.coll) > 0
                                      FROM (SELECT pg_get_indexdef(exclusions.indexrelid) AS text,
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
      FROM exclusions
     CROSS JOIN LATERAL unnest(exclusions.indkey::int2[], exclusions.indclass::oid[],
                               exclusions.indcollation::oid[], exclusions.indoption::int2[])
           WITH ORDINALITY AS x (attnum, opclass, coll, option, n)
      JOIN pg_attribute ia ON ia.attrelid = exclusions.indexrelid AND ia.attnum = x.n
      LEFT JOIN pg_attribute a ON a.attrelid = exclusions.indrelid AND a.attnum = x.attnum
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
     CROSS JOIN LATERAL (SELECT CASE WHEN x.attnum <> 0 OR x.n > exclusions.indnkeyatts THEN NULL
                                     WHEN array_length(array_positions(exclusions.indkey::int2[],
                                                                       0::int2), 1) = 1
                                     THEN pg_get_expr(exclusions.indexprs, exclusions.indrelid)
                                     ELSE (SELECT CASE WHEN left(d.text, 1) = '('
                                                       THEN substr(d.text, 2, length(d.text) - 2)
                                                       ELSE d.text END
                                             FROM (SELECT pg_get_indexdef(exclusions.indexrelid, x.n::int,
                                                                          false) AS text
                                                   OFFSET 0) d)
                                END AS text,
                                CASE WHEN ia.attoptions IS NOT NULL
                                     THEN ARRAY(SELECT o FROM unnest(ia.attoptions) AS o
                                                 WHERE NOT starts_with(o, 'pg_attver='))
                                END AS parameters
                        OFFSET 0) e
), elements AS (
    SELECT x.oid,
           array_agg(keys.key ORDER BY keys.n) AS elements,
           array_agg(keys.options ORDER BY keys.n) AS options,
           array_agg(CASE WHEN opn.nspname = 'pg_catalog' THEN op.oprname::text
                          ELSE 'OPERATOR(' || quote_ident(opn.nspname) || '.' || op.oprname || ')'
                     END ORDER BY keys.n) AS operators
      FROM exclusions x
      JOIN keys ON keys.indexrelid = x.indexrelid AND keys.is_key
      JOIN pg_operator op ON op.oid = x.conexclop[keys.n]
      JOIN pg_namespace opn ON opn.oid = op.oprnamespace
     GROUP BY x.oid
)
SELECT 'pg_constraint'::regclass::oid AS class_id,
       k.oid,
       0 AS sub_id,
       k.nspname AS schema,
       k.relname AS parent,
       k.conname AS name,
       CASE k.contype WHEN 'p' THEN 'primary key'
                      WHEN 'u' THEN 'unique'
                      WHEN 'c' THEN 'check'
                      WHEN 'f' THEN 'foreign key'
                      WHEN 'x' THEN 'exclude' END AS type,
       columns.names AS columns,
       included.names AS include,
       k.contype = 'u' AND i.nulls_not_distinct AS nulls_not_distinct,
       CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
       k.contype = 'c' AND k.connoinherit AS no_inherit,
       CASE WHEN k.contype = 'f' THEN ARRAY[rn.nspname, r.relname] END AS references,
       referenced.names AS ref_columns,
       CASE WHEN k.contype = 'f' AND k.confmatchtype = 'f' THEN 'full' END AS match,
       CASE WHEN k.contype = 'f' THEN CASE k.confupdtype WHEN 'r' THEN 'restrict'
                                                         WHEN 'c' THEN 'cascade'
                                                         WHEN 'n' THEN 'set null'
                                                         WHEN 'd' THEN 'set default' END
       END AS on_update,
       CASE WHEN k.contype = 'f' THEN CASE k.confdeltype WHEN 'r' THEN 'restrict'
                                                         WHEN 'c' THEN 'cascade'
                                                         WHEN 'n' THEN 'set null'
                                                         WHEN 'd' THEN 'set default' END
       END AS on_delete,
       CASE WHEN k.delete_key IS NOT NULL
            THEN ARRAY(SELECT a.attname
                         FROM unnest(k.delete_key) WITH ORDINALITY AS x (attnum, n)
                         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.attnum
                        ORDER BY x.n)
       END AS on_delete_columns,
       CASE WHEN k.contype = 'x' THEN am.amname END AS method,
       elements.elements,
       elements.options AS element_options,
       elements.operators,
       CASE WHEN k.contype = 'x' THEN pg_get_expr(i.indpred, k.conrelid) END AS predicate,
       k.condeferrable AS deferrable,
       k.condeferred AS initially_deferred,
       k.enforced AND NOT k.convalidated AS not_valid,
       NOT k.enforced AS not_enforced,
       k.period,
       ic.reloptions AS options,
       i.indisclustered AS clustered,
       i.indisreplident AS replica_identity,
       CASE WHEN s.oid IS NOT NULL THEN s.spcname
            WHEN ic.relkind = 'i' THEN ds.spcname END AS tablespace,
       CASE WHEN up.oid IS NOT NULL AND own.oid IS NULL
            THEN ARRAY[upn.nspname, up.relname] END AS index_parent,
       ic.relkind = 'I' AND NOT i.indisvalid AS incomplete,
       NULL::name AS plain_index,
       k.inherited
  FROM constraints k
  JOIN pg_database d ON d.datname = current_database()
  JOIN pg_tablespace ds ON ds.oid = d.dattablespace
  LEFT JOIN columns ON columns.oid = k.oid
  LEFT JOIN included ON included.oid = k.oid
  LEFT JOIN referenced ON referenced.oid = k.oid
  LEFT JOIN elements ON elements.oid = k.oid
  LEFT JOIN pg_class r ON r.oid = k.confrelid
  LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
  LEFT JOIN (SELECT l.*
               FROM (SELECT false AS indnullsnotdistinct) AS older
              CROSS JOIN LATERAL (SELECT indexrelid, indpred, indisclustered, indisreplident,
                                         indisvalid, indnullsnotdistinct AS nulls_not_distinct
                                    FROM pg_index) AS l) i
         ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
  LEFT JOIN pg_am am ON am.oid = ic.relam
  LEFT JOIN pg_tablespace s ON s.oid = ic.reltablespace
  LEFT JOIN pg_inherits inh ON inh.inhrelid = ic.oid
  LEFT JOIN pg_class up ON up.oid = inh.inhparent
  LEFT JOIN pg_namespace upn ON upn.oid = up.relnamespace
  LEFT JOIN pg_constraint own ON own.conindid = up.oid AND own.contype IN ('p', 'u', 'x')
 ORDER BY k.nspname COLLATE "C", k.relname COLLATE "C", k.conname COLLATE "C"
