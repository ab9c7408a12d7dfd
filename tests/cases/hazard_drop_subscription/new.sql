CREATE TABLE t (id integer PRIMARY KEY);
CREATE SUBSCRIPTION other CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false);
