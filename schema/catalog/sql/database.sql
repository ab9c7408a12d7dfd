-- The database itself: what is said of it (owner, privileges, comment) goes by its address.
SELECT 'pg_database'::regclass::oid AS class_id,
       d.oid,
       0 AS sub_id,
       d.datname AS name,
       false AS says_privileges,
       false AS says_comment,
       false AS says_labels
  FROM pg_database d
 WHERE d.datname = current_database()
