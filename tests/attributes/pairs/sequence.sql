= sequence
+ CREATE SEQUENCE s;

= sequence.persistence: since 15
- CREATE SEQUENCE s;
+ CREATE UNLOGGED SEQUENCE s;

= sequence.type: with sequence.max
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s AS integer;

= sequence.start
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s START 5;

= sequence.increment
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s INCREMENT 5;

= sequence.min
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s MINVALUE -5 START 1;

= sequence.max
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s MAXVALUE 500;

= sequence.cache
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s CACHE 5;

= sequence.cycle
- CREATE SEQUENCE s;
+ CREATE SEQUENCE s CYCLE;

= sequence.owned_by
  CREATE TABLE t (a bigint, b bigint);
- CREATE SEQUENCE s OWNED BY t.a;
+ CREATE SEQUENCE s OWNED BY t.b;
! INSERT INTO t VALUES (nextval('s'), 2);
