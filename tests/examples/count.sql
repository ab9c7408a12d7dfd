-- Table by table: how many rows, and a sum over the columns that were there before.
SELECT format('SELECT %L, count(*), sum(hashtext(%s)::bigint) FROM %I.%I',
              n.nspname || '.' || c.relname,
              string_agg(format('coalesce(%I::text, %L)', a.attname, ''), ' || ''/'' || '
                         ORDER BY a.attname),
              n.nspname, c.relname)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN before_columns b ON b.table_schema = n.nspname AND b.table_name = c.relname
                       AND b.column_name = a.attname
 WHERE c.relkind IN ('r', 'p')
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname, c.relname
\gexec
