-- Every object of the database that has an oid of its own: its type, its name in SQL, the oid,
-- and the file where it has one. Left out: the types of relations and arrays, the rules of
-- views and the defaults of columns, which come and go with what they belong to.
SET search_path = '';
SELECT format($f$
    SELECT i.type, i.identity, o.oid, %s
      FROM pg_catalog.%I AS o, pg_catalog.pg_identify_object('pg_catalog.%I'::regclass, o.oid, 0) AS i
     WHERE o.oid >= 16384 AND i.identity !~ '^pg_toast|\[\]$|"?_RETURN"? on ' AND %s$f$,
              CASE relname WHEN 'pg_class' THEN 'o.relfilenode' ELSE '0' END, relname, relname,
              CASE relname WHEN 'pg_type'
                   THEN 'NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE reltype = o.oid AND relkind <> ''c'')'
                   WHEN 'pg_subscription'
                   THEN 'subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())'
                   ELSE 'true' END)
  FROM pg_catalog.pg_class
 WHERE relname IN ('pg_am', 'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_conversion',
                   'pg_default_acl', 'pg_event_trigger', 'pg_extension', 'pg_foreign_data_wrapper',
                   'pg_foreign_server', 'pg_language', 'pg_namespace', 'pg_opclass', 'pg_operator',
                   'pg_opfamily', 'pg_policy', 'pg_proc', 'pg_publication', 'pg_publication_namespace',
                   'pg_publication_rel', 'pg_rewrite', 'pg_statistic_ext', 'pg_subscription',
                   'pg_transform', 'pg_trigger', 'pg_ts_config', 'pg_ts_dict', 'pg_ts_parser',
                   'pg_ts_template', 'pg_type', 'pg_user_mapping')
   AND relnamespace = 'pg_catalog'::regnamespace
\gexec
