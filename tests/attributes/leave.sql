-- A subscription holds on to its database.
SELECT format('ALTER SUBSCRIPTION %I DISABLE; ALTER SUBSCRIPTION %I SET (slot_name = NONE); DROP SUBSCRIPTION %I',
              subname, subname, subname)
  FROM pg_subscription JOIN pg_database d ON d.oid = subdbid AND datname = current_database()
\gexec
