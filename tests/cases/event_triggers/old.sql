CREATE FUNCTION note_command() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION note_drop() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER stays ON ddl_command_end EXECUTE FUNCTION note_command();
CREATE EVENT TRIGGER sleeps ON ddl_command_end EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER sleeps DISABLE;
CREATE EVENT TRIGGER wakes ON ddl_command_start EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER wakes DISABLE;
CREATE EVENT TRIGGER wider ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
    EXECUTE FUNCTION note_command();
ALTER EVENT TRIGGER wider ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER wider IS 'keeps its comment';
CREATE EVENT TRIGGER goes ON table_rewrite EXECUTE FUNCTION note_drop();
