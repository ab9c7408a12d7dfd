CREATE TABLE t (id integer);
-- Whichever it is, as psql fills it in; another one is not for these files to change.
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"DBNAME" TO case_writer;
GRANT CONNECT ON DATABASE some_other TO case_reader;
ALTER DATABASE :"DBNAME" OWNER TO case_writer;
COMMENT ON DATABASE :"DBNAME" IS 'DATABASE app, said twice';
