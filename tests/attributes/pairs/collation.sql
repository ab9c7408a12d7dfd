= collation
+ CREATE COLLATION c (LOCALE = 'C');

= collation.provider: anew collation; with collation.lc_collate, collation.lc_ctype, collation.locale
- CREATE COLLATION c (LOCALE = 'C');
+ CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de');

= collation.locale: anew collation
- CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de');
+ CREATE COLLATION c (PROVIDER = icu, LOCALE = 'fr');

= collation.lc_collate: anew collation
- CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'C');
+ CREATE COLLATION c (LC_COLLATE = 'POSIX', LC_CTYPE = 'C');

= collation.lc_ctype: anew collation, anew index
- CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'C');
+ CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
  CREATE TABLE t (a text COLLATE c);
  CREATE INDEX i ON t (a);
! INSERT INTO t VALUES ('a'), ('B');

= collation.any_encoding: anew collation
- CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'C');
+ CREATE COLLATION c FROM "C";

= collation.rules: anew collation; since 16
- CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de');
+ CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de', RULES = '&a < g');

= collation.nondeterministic: anew collation
- CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de');
+ CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false);
