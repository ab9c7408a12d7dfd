CREATE TABLE t (a varchar(20), CONSTRAINT k CHECK (a <> ''));
