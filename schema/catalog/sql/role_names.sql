SELECT r.rolname AS name
  FROM pg_roles r
 ORDER BY r.rolname COLLATE "C"
