CREATE TABLE t (a varchar(20), b text, c numeric(12,2), d timestamp(6));
