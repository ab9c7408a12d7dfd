CREATE TABLE notes (id integer PRIMARY KEY, author text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON notes USING (author = current_user);
CREATE TABLE gone (id integer PRIMARY KEY);
CREATE VIEW gone_ids AS SELECT id FROM gone;
CREATE POLICY asks_a_view ON gone USING (id IN (SELECT id FROM gone_ids));
