CREATE TABLE notes (a integer, t text);
CREATE INDEX notes_lower ON notes (lower(t), (a + 1));
ALTER INDEX notes_lower ALTER COLUMN 1 SET STATISTICS 300;
