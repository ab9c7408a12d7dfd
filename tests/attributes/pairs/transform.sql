= transform
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
+ CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal));

= transform.from_sql
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
  CREATE FUNCTION f(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
- CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal));
+ CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION f(internal));

= transform.to_sql
  CREATE LANGUAGE "PAIR" HANDLER plpgsql_call_handler;
- CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal));
+ CREATE TRANSFORM FOR bigint LANGUAGE "PAIR" (FROM SQL WITH FUNCTION prsd_lextype(internal),
+     TO SQL WITH FUNCTION int8recv(internal));
