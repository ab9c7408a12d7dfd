-- Not every role may read pg_user_mapping: only those that may ask it for the options,
-- in a query of their own, so that the question alone is no error. The view tells all
-- others that the mapping is there.
SELECT 'pg_user_mapping'::regclass::oid AS class_id,
       u.umid AS oid,
       0 AS sub_id,
       u.srvname AS parent,
       CASE WHEN u.umuser = 0 THEN 'public' ELSE u.usename END AS name,
       CASE WHEN u.umoptions IS NOT NULL THEN u.umoptions
            WHEN NOT has_table_privilege('pg_catalog.pg_user_mapping', 'SELECT')
            THEN ARRAY['(hidden)']
            ELSE ARRAY(SELECT convert_from(decode(x.hex[1], 'hex'), getdatabaseencoding())
                         FROM regexp_matches(
                                  query_to_xml(format('SELECT encode(convert_to(o, '
                                                      'getdatabaseencoding()), ''hex'') AS o '
                                                      'FROM pg_catalog.pg_user_mapping, '
                                                      'unnest(umoptions) AS o WHERE oid = %s',
                                                      u.umid), false, true, '')::text,
                                  '<o>([0-9a-f]*)</o>', 'g') AS x (hex))
       END AS options
  FROM pg_user_mappings u
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_foreign_server'::regclass
                      AND e.objid = u.srvid
                      AND e.deptype = 'e')
 ORDER BY u.srvname COLLATE "C", u.umuser
