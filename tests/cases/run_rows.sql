-- A line for each column of each table that holds rows: address, name, type, how many rows, how many of
-- them have a value, and a fingerprint of the values.
SELECT string_agg(format(
           $$SELECT %L, %L, %L, count(*), count(%I),
             md5(string_agg(%I::text, ',' ORDER BY %I::text COLLATE "C")) FROM %s$$,
           c.oid || '.' || a.attnum, format('%I.%I.%I', c.relnamespace::regnamespace, c.relname, a.attname),
           format_type(a.atttypid, a.atttypmod), a.attname, a.attname, a.attname, c.oid::regclass),
           ' UNION ALL ')
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   AND a.attgenerated = ''
 WHERE c.relkind IN ('r', 'p')
   AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
HAVING count(*) > 0 \gexec
