= event_trigger
  CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
+ CREATE EVENT TRIGGER "PAIR" ON ddl_command_end EXECUTE FUNCTION f();

= event_trigger.event: anew event trigger
  CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
- CREATE EVENT TRIGGER "PAIR" ON ddl_command_end EXECUTE FUNCTION f();
+ CREATE EVENT TRIGGER "PAIR" ON sql_drop EXECUTE FUNCTION f();

= event_trigger.tags: anew event trigger
  CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
- CREATE EVENT TRIGGER "PAIR" ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION f();
+ CREATE EVENT TRIGGER "PAIR" ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION f();

= event_trigger.function: anew event trigger
  CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
  CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
- CREATE EVENT TRIGGER "PAIR" ON ddl_command_end EXECUTE FUNCTION f();
+ CREATE EVENT TRIGGER "PAIR" ON ddl_command_end EXECUTE FUNCTION g();

= event_trigger.enabled
  CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
  CREATE EVENT TRIGGER "PAIR" ON ddl_command_end EXECUTE FUNCTION f();
- ALTER EVENT TRIGGER "PAIR" DISABLE;
+ ALTER EVENT TRIGGER "PAIR" ENABLE REPLICA;
