CREATE TABLE log (id integer, kind text) PARTITION BY LIST (kind);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a');
CREATE INDEX log_kind ON log (kind, id);
INSERT INTO log VALUES (1, 'a'), (2, 'a');
