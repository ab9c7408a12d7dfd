= language
+ CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;

= language.handler
  CREATE FUNCTION other() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
- CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
+ CREATE LANGUAGE "PAIR" HANDLER other;
  CREATE FUNCTION f() RETURNS integer LANGUAGE "PAIR" AS 'BEGIN RETURN 1; END';

= language.inline
- CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
+ CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;

= language.validator
- CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
+ CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;

= language.trusted
- CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
+ CREATE TRUSTED LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
