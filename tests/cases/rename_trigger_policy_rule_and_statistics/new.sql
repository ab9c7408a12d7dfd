CREATE TABLE m (id integer PRIMARY KEY, a integer, b integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- @renamed from t
CREATE TRIGGER stamp BEFORE INSERT ON m FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE m DISABLE TRIGGER stamp;
-- @renamed from p
CREATE POLICY positive ON m USING (a > 0);
-- @renamed from r
CREATE RULE tell AS ON DELETE TO m DO ALSO NOTIFY gone;
-- @renamed from s
CREATE STATISTICS together ON a, b FROM m;
ALTER STATISTICS together SET STATISTICS 50;
