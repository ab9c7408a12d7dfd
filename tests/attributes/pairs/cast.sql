= cast
  CREATE TYPE mine AS (a integer);
+ CREATE CAST (mine AS text) WITH INOUT;

= cast.method: anew cast; of xid AS integer
- CREATE CAST (xid AS integer) WITH INOUT;
+ CREATE CAST (xid AS integer) WITHOUT FUNCTION;

= cast.function: anew cast
  CREATE TYPE mine AS (a integer);
  CREATE FUNCTION one(mine) RETURNS integer LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION two(mine) RETURNS integer LANGUAGE sql AS 'SELECT 2';
- CREATE CAST (mine AS integer) WITH FUNCTION one(mine);
+ CREATE CAST (mine AS integer) WITH FUNCTION two(mine);

= cast.function_args: anew cast
  CREATE TYPE mine AS (a integer);
  CREATE FUNCTION one(mine) RETURNS integer LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION one(mine, integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
- CREATE CAST (mine AS integer) WITH FUNCTION one(mine);
+ CREATE CAST (mine AS integer) WITH FUNCTION one(mine, integer);

= cast.context: anew cast
  CREATE TYPE mine AS (a integer);
- CREATE CAST (mine AS text) WITH INOUT;
+ CREATE CAST (mine AS text) WITH INOUT AS ASSIGNMENT;
