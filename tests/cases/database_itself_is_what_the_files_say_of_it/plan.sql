-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- privileges of case_reader on database app
REVOKE CREATE ON DATABASE :"DBNAME" FROM case_reader;

SET LOCAL search_path = public;

-- comment on database app (new.sql:7)
COMMENT ON DATABASE :"DBNAME" IS 'DATABASE app, said twice';

-- owner of database app (new.sql:6)
ALTER DATABASE :"DBNAME" OWNER TO case_writer;

-- owner of database app (new.sql:6)
REVOKE GRANT OPTION FOR TEMPORARY ON DATABASE :"DBNAME" FROM case_writer;

-- privileges of PUBLIC on database app (new.sql:3)
REVOKE CONNECT, TEMPORARY ON DATABASE :"DBNAME" FROM PUBLIC;

COMMIT;
