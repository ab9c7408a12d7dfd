CREATE TABLE doc (id integer PRIMARY KEY, team integer);
ALTER TABLE doc ENABLE ROW LEVEL SECURITY;
CREATE TABLE member (team integer, login text, since timestamptz, PRIMARY KEY (team, login));
CREATE FUNCTION is_active(m member) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT m.since < now()';
CREATE POLICY team ON doc USING (team IN (SELECT m.team FROM member m WHERE m.login = current_user AND is_active(m)));
