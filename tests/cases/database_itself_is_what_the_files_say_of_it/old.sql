DO $$
BEGIN
    IF to_regrole('case_reader') IS NULL THEN CREATE ROLE case_reader; END IF;
    IF to_regrole('case_writer') IS NULL THEN CREATE ROLE case_writer; END IF;
END
$$;
CREATE TABLE t (id integer);
GRANT CREATE ON DATABASE :"DBNAME" TO case_reader;
GRANT TEMP ON DATABASE :"DBNAME" TO case_writer WITH GRANT OPTION;
