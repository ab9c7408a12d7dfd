= base_type
+ CREATE TYPE t;

= base_type.shell: with base_type.by_value, base_type.input, base_type.length, base_type.output; back anew function, anew type
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);

= base_type.input: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_in2(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in2, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.output: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
  CREATE FUNCTION t_out2(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out2, INTERNALLENGTH = 4, PASSEDBYVALUE);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.receive
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
  CREATE FUNCTION t_recv(internal) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, RECEIVE = t_recv);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.send
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
  CREATE FUNCTION t_send(t) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, SEND = t_send);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.typmod_in
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, TYPMOD_IN = varchartypmodin);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.typmod_out
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, TYPMOD_IN = varchartypmodin);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.analyze
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ANALYZE = array_typanalyze);

= base_type.subscript
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, SUBSCRIPT = jsonb_subscript_handler);

= base_type.length: anew function, anew type
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out , INTERNALLENGTH = VARIABLE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out , INTERNALLENGTH = 16);

= base_type.by_value: anew function, anew type
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);

= base_type.alignment: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 16);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 16, ALIGNMENT = double);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('(1,2)');

= base_type.storage
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, STORAGE = external);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, STORAGE = extended);
  CREATE TABLE u (a t, b t[]);

= base_type.storage/of_plain: back anew function, anew type
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, STORAGE = extended);

= base_type.category: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, CATEGORY = 'X');
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.preferred: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, CATEGORY = 'X');
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, CATEGORY = 'X', PREFERRED = true);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.default: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, DEFAULT = '7');
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.element: anew function, anew type
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 16, ALIGNMENT = double);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 16, ALIGNMENT = double, ELEMENT = float8);

= base_type.delimiter: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, INTERNALLENGTH = 4, PASSEDBYVALUE, DELIMITER = ';');
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

= base_type.collatable: anew function, anew type, rewritten table
  CREATE TYPE t;
  CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
- CREATE TYPE t (INPUT = t_in, OUTPUT = t_out);
+ CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, COLLATABLE = true);
  CREATE TABLE u (a t);
! INSERT INTO u VALUES ('1');

