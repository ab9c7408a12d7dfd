-- Before the function that it runs.
CREATE EVENT TRIGGER comes ON sql_drop
    WHEN TAG IN ('drop table', 'DROP VIEW') EXECUTE PROCEDURE note_drop();
ALTER EVENT TRIGGER comes ENABLE REPLICA;
COMMENT ON EVENT TRIGGER comes IS 'new';
CREATE FUNCTION note_command() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION note_drop() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER stayed ON ddl_command_end EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER stayed RENAME TO stays;
CREATE EVENT TRIGGER sleeps ON ddl_command_end EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER sleeps ENABLE ALWAYS;
CREATE EVENT TRIGGER wakes ON ddl_command_start EXECUTE FUNCTION note_command();
CREATE EVENT TRIGGER wider ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER wider ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER wider IS 'keeps its comment';
CREATE EVENT TRIGGER never ON sql_drop EXECUTE FUNCTION note_drop();
DROP EVENT TRIGGER never;
