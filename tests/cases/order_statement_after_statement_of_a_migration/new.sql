-- As a folder of migrations leaves it: what comes later changes what came before.
CREATE TABLE step_one (id integer PRIMARY KEY);
CREATE TABLE tmp (id integer, a text);
ALTER TABLE tmp RENAME TO kept;
ALTER TABLE kept ADD COLUMN b integer DEFAULT 1;
ALTER TABLE kept ALTER COLUMN b SET NOT NULL, DROP COLUMN a;
ALTER TABLE kept RENAME COLUMN b TO c;
CREATE INDEX tmp_idx ON kept (c);
ALTER INDEX tmp_idx RENAME TO kept_c;
CREATE VIEW v AS SELECT id FROM kept;
DROP VIEW v;
CREATE OR REPLACE VIEW w AS SELECT id FROM kept;
CREATE OR REPLACE VIEW w AS SELECT id, c FROM kept;
ALTER TABLE kept SET SCHEMA public;
