SELECT current_setting('server_version_num') AS version,
       current_setting('server_encoding') AS encoding,
       pg_is_in_recovery() AS in_recovery,
       current_user AS role,
       current_setting('default_table_access_method') AS access_method,
       d.datname AS database,
       t.spcname AS tablespace
  FROM pg_database d
  JOIN pg_tablespace t ON t.oid = d.dattablespace
 WHERE d.datname = current_database()
