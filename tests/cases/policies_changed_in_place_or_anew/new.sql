CREATE TABLE teams (id integer PRIMARY KEY, owner text NOT NULL);
CREATE TABLE members (team integer NOT NULL REFERENCES teams, login text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, team bigint, author text, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE FUNCTION may_add(bigint) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT $1 > 0';
CREATE POLICY own_rows ON notes TO pg_monitor USING (author = current_user OR author IS NULL);
-- the same question in other words
CREATE POLICY team_reads ON notes FOR SELECT
    USING (team IN (SELECT team FROM public.members AS m WHERE m.login = CURRENT_USER));
CREATE POLICY adds ON notes FOR INSERT WITH CHECK (author = current_user AND may_add(team));
CREATE POLICY becomes_restrictive ON notes AS RESTRICTIVE USING (team > 0);
CREATE POLICY loses_check ON notes FOR UPDATE USING (team > 0);
COMMENT ON POLICY adds ON notes IS 'after';

CREATE VIEW open_teams AS SELECT id FROM teams WHERE owner <> '';
CREATE TABLE tasks (id integer PRIMARY KEY, team integer);
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
CREATE POLICY open_only ON tasks FOR ALL TO PUBLIC
    USING (EXISTS (SELECT FROM open_teams o WHERE o.id = tasks.team))
    WITH CHECK (team IS NOT NULL);
