CREATE TABLE t (id integer PRIMARY KEY, amount numeric(8,2) NOT NULL, note text);
CREATE INDEX t_amount ON t (amount) WHERE amount > 0;
CREATE VIEW big AS SELECT id, amount FROM t WHERE amount > 100;
CREATE VIEW bigger AS SELECT id FROM big WHERE amount > 1000;
COMMENT ON VIEW big IS 'more than a hundred';
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE OF amount ON t FOR EACH ROW WHEN (NEW.amount > 1) EXECUTE FUNCTION f();
