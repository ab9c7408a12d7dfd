= range
+ CREATE TYPE r AS RANGE (subtype = integer);

= range.subtype: anew cast, anew function, anew type, rewritten table
- CREATE TYPE r AS RANGE (subtype = integer);
+ CREATE TYPE r AS RANGE (subtype = bigint);
  CREATE TABLE t (a r);
! INSERT INTO t VALUES ('[1,2]');

= range.opclass: anew cast, anew function, anew type
- CREATE TYPE r AS RANGE (subtype = text);
+ CREATE TYPE r AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);

= range.collation: anew cast, anew function, anew type
- CREATE TYPE r AS RANGE (subtype = text);
+ CREATE TYPE r AS RANGE (subtype = text, collation = "C");

= range.canonical: anew cast, anew function, anew type
  CREATE TYPE r;
  CREATE FUNCTION canon(r) RETURNS r LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
- CREATE TYPE r AS RANGE (subtype = integer);
+ CREATE TYPE r AS RANGE (subtype = integer, canonical = canon);

= range.subtype_diff: anew cast, anew function, anew type
- CREATE TYPE r AS RANGE (subtype = integer);
+ CREATE TYPE r AS RANGE (subtype = integer, subtype_diff = int4range_subdiff);

= range.multirange: anew function, anew type
- CREATE TYPE r AS RANGE (subtype = integer);
+ CREATE TYPE r AS RANGE (subtype = integer, multirange_type_name = many);
