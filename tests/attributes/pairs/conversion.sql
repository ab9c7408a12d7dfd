= conversion
+ CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

= conversion.source: anew conversion; with conversion.function, conversion.target
- CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
+ CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

= conversion.source/alone: anew conversion
- CREATE CONVERSION c FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
+ CREATE CONVERSION c FOR 'LATIN3' TO 'UTF8' FROM iso8859_to_utf8;

= conversion.target: anew conversion
- CREATE CONVERSION c FOR 'UTF8' TO 'LATIN2' FROM utf8_to_iso8859;
+ CREATE CONVERSION c FOR 'UTF8' TO 'LATIN3' FROM utf8_to_iso8859;

= conversion.function: anew conversion
  CREATE FUNCTION f(integer, integer, cstring, internal, integer, boolean) RETURNS integer
      LANGUAGE c STRICT AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
- CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
+ CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM f;

= conversion.default: anew conversion
- CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
+ CREATE DEFAULT CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
