CREATE TABLE t (id integer PRIMARY KEY);
CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=hush' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false);
