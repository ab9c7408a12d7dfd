= opclass
+ CREATE OPERATOR CLASS c FOR TYPE integer USING hash AS FUNCTION 1 hashint4(integer);

= opclass.type: anew operator class
  CREATE OPERATOR FAMILY f USING gin;
- CREATE OPERATOR CLASS c FOR TYPE integer USING gin FAMILY f AS STORAGE bigint;
+ CREATE OPERATOR CLASS c FOR TYPE smallint USING gin FAMILY f AS STORAGE bigint;

= opclass.default: anew operator class
  CREATE TYPE mine AS (a integer);
  CREATE FUNCTION h(mine) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
  CREATE OPERATOR FAMILY f USING hash;
- CREATE OPERATOR CLASS c FOR TYPE mine USING hash FAMILY f AS FUNCTION 1 h(mine);
+ CREATE OPERATOR CLASS c DEFAULT FOR TYPE mine USING hash FAMILY f AS FUNCTION 1 h(mine);

= opclass.family: anew operator class
  CREATE OPERATOR FAMILY one USING hash;
  CREATE OPERATOR FAMILY two USING hash;
- CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY one AS FUNCTION 1 hashint4(integer);
+ CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY two AS FUNCTION 1 hashint4(integer);

= opclass.storage: anew operator class
  CREATE OPERATOR FAMILY f USING gin;
- CREATE OPERATOR CLASS c FOR TYPE text USING gin FAMILY f AS STORAGE text;
+ CREATE OPERATOR CLASS c FOR TYPE text USING gin FAMILY f AS STORAGE integer;

= opclass.operators: anew operator class
  CREATE OPERATOR FAMILY f USING hash;
  CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
- CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY f AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
+ CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY f AS OPERATOR 1 ##, FUNCTION 1 hashint4(integer);

= opclass.functions: anew operator class
  CREATE OPERATOR FAMILY f USING hash;
  CREATE FUNCTION h(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'hashint4';
- CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY f AS FUNCTION 1 hashint4(integer);
+ CREATE OPERATOR CLASS c FOR TYPE integer USING hash FAMILY f AS FUNCTION 1 h(integer);
