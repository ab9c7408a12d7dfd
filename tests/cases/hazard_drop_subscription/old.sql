CREATE TABLE t (id integer PRIMARY KEY);
CREATE SUBSCRIPTION gone CONNECTION 'host=nowhere password=hush' PUBLICATION p WITH (connect = false, enabled = false);
