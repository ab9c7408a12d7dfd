= function
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';

# Another signature is another function; a name of an argument needs it made anew.
= function.arguments: anew function
- CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
+ CREATE FUNCTION f(b integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
  CREATE VIEW v AS SELECT 1 AS one;

= function.arguments/named: back anew function
- CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
+ CREATE FUNCTION f(b integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';

= function.defaults
- CREATE FUNCTION f(a integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT $1';
+ CREATE FUNCTION f(a integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT $1';

= function.defaults/fewer: back anew function
- CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
+ CREATE FUNCTION f(a integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT $1';

= function.returns: anew function
- CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
+ CREATE FUNCTION f() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

= function.language
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE "PAIR" AS 'SELECT 1';

= function.body
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2';
  CREATE VIEW v AS SELECT f() AS one;

= function.sql_body
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1;
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 2;
  CREATE VIEW v AS SELECT f() AS one;

= function.library
- CREATE FUNCTION f() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
+ CREATE FUNCTION f() RETURNS language_handler LANGUAGE c AS 'plpgsql', 'plpgsql_call_handler';

= function.window: anew function
- CREATE FUNCTION f() RETURNS bigint LANGUAGE internal AS 'window_row_number';
+ CREATE FUNCTION f() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';

= function.volatility
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';

= function.strict
- CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql STRICT AS 'SELECT 1';

= function.security_definer
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';

= function.leakproof
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';

= function.parallel
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql PARALLEL SAFE AS 'SELECT 1';

= function.cost
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql COST 5.5 AS 'SELECT 1';

= function.rows
- CREATE FUNCTION f() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS SETOF integer LANGUAGE sql ROWS 7 AS 'SELECT 1';

= function.support
- CREATE FUNCTION f(bigint, bigint) RETURNS SETOF bigint LANGUAGE internal STRICT AS 'generate_series_int8';
+ CREATE FUNCTION f(bigint, bigint) RETURNS SETOF bigint LANGUAGE internal STRICT
+     SUPPORT generate_series_int8_support AS 'generate_series_int8';

= function.config
- CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET work_mem = '1MB' AS 'SELECT 1';
+ CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET work_mem = '2MB' SET search_path = PAIR, pg_temp AS 'SELECT 1';

= function.transforms
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
  CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal));
- CREATE FUNCTION f(bigint) RETURNS integer LANGUAGE "PAIR" AS 'x';
+ CREATE FUNCTION f(bigint) RETURNS integer LANGUAGE "PAIR" TRANSFORM FOR TYPE bigint AS 'x';
