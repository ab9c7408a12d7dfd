= procedure
+ CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';

= procedure.arguments: anew procedure
- CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p(b integer) LANGUAGE sql AS 'SELECT 1';

= procedure.defaults
- CREATE PROCEDURE p(a integer DEFAULT 1) LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p(a integer DEFAULT 2) LANGUAGE sql AS 'SELECT 1';

= procedure.language
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
- CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p() LANGUAGE "PAIR" AS 'SELECT 1';

= procedure.body
- CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 2';

= procedure.sql_body
- CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
+ CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC SELECT 2; END;

= procedure.library
- CREATE PROCEDURE p() LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
+ CREATE PROCEDURE p() LANGUAGE c AS 'plpgsql', 'plpgsql_call_handler';

= procedure.security_definer
- CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p() LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';

= procedure.config
- CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
+ CREATE PROCEDURE p() LANGUAGE sql SET work_mem = '1MB' AS 'SELECT 1';

= procedure.transforms
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
  CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal));
- CREATE PROCEDURE p(bigint) LANGUAGE "PAIR" AS 'x';
+ CREATE PROCEDURE p(bigint) LANGUAGE "PAIR" TRANSFORM FOR TYPE bigint AS 'x';
