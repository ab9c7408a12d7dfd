DO $$ BEGIN IF to_regrole('case_reader') IS NULL THEN CREATE ROLE case_reader; END IF; END $$;
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE two (id integer PRIMARY KEY);
CREATE PUBLICATION changes FOR TABLE one;
