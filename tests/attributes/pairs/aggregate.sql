= aggregate
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);

= aggregate.arguments: anew aggregate
- CREATE AGGREGATE a(one bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(two bigint) (SFUNC = int8pl, STYPE = int8);

= aggregate.kind: anew aggregate
  CREATE FUNCTION step(internal, integer) RETURNS internal LANGUAGE internal AS 'ordered_set_transition';
  CREATE FUNCTION final(internal, integer, integer) RETURNS bigint LANGUAGE internal AS 'hypothetical_rank_final';
- CREATE AGGREGATE a(integer ORDER BY integer) (SFUNC = step, STYPE = internal, FINALFUNC = final, FINALFUNC_EXTRA);
+ CREATE AGGREGATE a(integer ORDER BY integer) (SFUNC = step, STYPE = internal, FINALFUNC = final, FINALFUNC_EXTRA,
+     HYPOTHETICAL);

= aggregate.direct: anew aggregate
  CREATE FUNCTION step(internal, integer) RETURNS internal LANGUAGE internal AS 'ordered_set_transition';
  CREATE FUNCTION step(internal, integer, integer) RETURNS internal LANGUAGE internal AS 'ordered_set_transition_multi';
  CREATE FUNCTION final(internal, integer, integer) RETURNS bigint LANGUAGE internal AS 'hypothetical_rank_final';
- CREATE AGGREGATE a(integer ORDER BY integer) (SFUNC = step, STYPE = internal, FINALFUNC = final, FINALFUNC_EXTRA);
+ CREATE AGGREGATE a(ORDER BY integer, integer) (SFUNC = step, STYPE = internal, FINALFUNC = final, FINALFUNC_EXTRA);

= aggregate.sfunc
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8mi, STYPE = int8);

= aggregate.stype: anew aggregate; with aggregate.sfunc
- CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
+ CREATE AGGREGATE a(integer) (SFUNC = int84pl, STYPE = bigint, INITCOND = '0');

= aggregate.stype/alone: anew aggregate
  CREATE FUNCTION f(anyelement, integer) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
- CREATE AGGREGATE a(integer) (SFUNC = f, STYPE = integer);
+ CREATE AGGREGATE a(integer) (SFUNC = f, STYPE = bigint);

= aggregate.sspace
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, SSPACE = 100);

= aggregate.finalfunc
  CREATE FUNCTION one(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
  CREATE FUNCTION two(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = one);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = two);

= aggregate.finalfunc_extra
  CREATE FUNCTION f(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
  CREATE FUNCTION f(bigint, bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = f);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = f, FINALFUNC_EXTRA);

= aggregate.finalfunc_modify
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = int8up);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, FINALFUNC = int8up, FINALFUNC_MODIFY = READ_WRITE);

= aggregate.combinefunc
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, COMBINEFUNC = int8pl);

= aggregate.serialfunc
  CREATE FUNCTION ser(internal) RETURNS bytea LANGUAGE internal STRICT AS 'int8_avg_serialize';
- CREATE AGGREGATE a(bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg, COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg, COMBINEFUNC = int8_avg_combine, SERIALFUNC = ser, DESERIALFUNC = int8_avg_deserialize);

= aggregate.deserialfunc
  CREATE FUNCTION des(bytea, internal) RETURNS internal LANGUAGE internal STRICT AS 'int8_avg_deserialize';
- CREATE AGGREGATE a(bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg, COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg, COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = des);

= aggregate.initcond
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, INITCOND = '5');

= aggregate.msfunc
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8mul, MINVFUNC = int8mi, MSTYPE = int8);

= aggregate.minvfunc
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8div, MSTYPE = int8);

= aggregate.mstype
  CREATE FUNCTION f(anyelement, integer) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
  CREATE FUNCTION final(anyelement) RETURNS integer LANGUAGE sql AS 'SELECT 1';
- CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = f, MINVFUNC = f, MSTYPE = integer, MFINALFUNC = final);
+ CREATE AGGREGATE a(integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = f, MINVFUNC = f, MSTYPE = bigint, MFINALFUNC = final);

= aggregate.msspace
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MSSPACE = 100);

= aggregate.mfinalfunc
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = int8um);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = int8up);

= aggregate.mfinalfunc_extra
  CREATE FUNCTION f(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
  CREATE FUNCTION f(bigint, bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = f);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = f, MFINALFUNC_EXTRA);

= aggregate.mfinalfunc_modify
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = int8up);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MFINALFUNC = int8up, MFINALFUNC_MODIFY = READ_WRITE);

= aggregate.minitcond
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, MSFUNC = int8pl, MINVFUNC = int8mi, MSTYPE = int8, MINITCOND = '5');

= aggregate.sortop
- CREATE AGGREGATE a(bigint) (SFUNC = int8larger, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8larger, STYPE = int8, SORTOP = >);

= aggregate.parallel
- CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8);
+ CREATE AGGREGATE a(bigint) (SFUNC = int8pl, STYPE = int8, PARALLEL = SAFE);

