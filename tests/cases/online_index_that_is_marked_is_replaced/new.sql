CREATE TABLE t (id integer NOT NULL, a integer NOT NULL, b text);
CREATE UNIQUE INDEX t_identity ON t (id, a);
CREATE INDEX t_order ON t (a DESC, (id + 1));
ALTER TABLE t CLUSTER ON t_order;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_identity;
ALTER INDEX t_order ALTER COLUMN 2 SET STATISTICS 300;
COMMENT ON INDEX t_order IS 'the order of rows';

CREATE TABLE killed (id integer NOT NULL, a integer NOT NULL);
CREATE UNIQUE INDEX killed_identity ON killed (id, a);
CREATE INDEX killed_order ON killed (a DESC, (id + 1));
ALTER TABLE killed CLUSTER ON killed_order;
ALTER TABLE killed REPLICA IDENTITY USING INDEX killed_identity;
ALTER INDEX killed_order ALTER COLUMN 2 SET STATISTICS 300;
