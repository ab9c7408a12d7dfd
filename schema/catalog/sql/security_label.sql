-- Those of the database's own objects; what the reader leaves out is left out here by its
-- address. Labels of what an extension made, and of roles, are not looked
-- at, nor those of other databases.
SELECT l.classoid AS of_class_id,
       l.objoid AS of_oid,
       l.objsubid AS of_sub_id,
       a.attname AS of_column,
       l.provider AS role,
       l.label AS label
  FROM (SELECT classoid, objoid, objsubid, provider, label FROM pg_seclabel
        UNION ALL
        SELECT classoid, objoid, 0, provider, label FROM pg_shseclabel
         WHERE classoid = 'pg_database'::regclass) l
  LEFT JOIN pg_attribute a ON l.classoid = 'pg_class'::regclass
                          AND a.attrelid = l.objoid
                          AND a.attnum = l.objsubid
                          AND l.objsubid > 0
