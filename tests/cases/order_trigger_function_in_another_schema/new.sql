CREATE SCHEMA tools;
CREATE FUNCTION tools.is_on() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE FUNCTION tools.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TABLE note (id integer PRIMARY KEY, changed timestamptz);
CREATE TRIGGER stamp BEFORE UPDATE ON note FOR EACH ROW WHEN (tools.is_on()) EXECUTE FUNCTION tools.stamp();
