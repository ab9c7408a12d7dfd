SELECT current_setting('server_version_num') AS version,
       current_setting('server_encoding') AS encoding,
       pg_is_in_recovery() AS in_recovery,
       current_user AS role,
       current_setting('default_table_access_method') AS access_method,
       current_database() AS database
