CREATE TABLE teams (id integer PRIMARY KEY, owner text NOT NULL);
CREATE TABLE members (team integer NOT NULL REFERENCES teams, login text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, team integer, author text, body text);
INSERT INTO notes VALUES (1, 1, 'a', 'hello');
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON notes USING (author = current_user);
CREATE POLICY team_reads ON notes FOR SELECT
    USING (team IN (SELECT m.team FROM members m WHERE m.login = current_user));
CREATE POLICY adds ON notes FOR INSERT WITH CHECK (author = current_user);
CREATE POLICY becomes_restrictive ON notes USING (team > 0);
CREATE POLICY loses_check ON notes FOR UPDATE USING (team > 0) WITH CHECK (team > 1);
CREATE POLICY goes ON notes FOR DELETE USING (false);
COMMENT ON POLICY adds ON notes IS 'before';
