= domain
+ CREATE DOMAIN d AS integer;

= domain.type: anew type, rewritten table
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS bigint;
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain.collation: anew type
- CREATE DOMAIN d AS text;
+ CREATE DOMAIN d AS text COLLATE "C";
  CREATE TABLE t (a d);
! INSERT INTO t VALUES ('a');

= domain.not_null
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS integer NOT NULL;
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain.not_null_name: since 17
- CREATE DOMAIN d AS integer CONSTRAINT one NOT NULL;
+ CREATE DOMAIN d AS integer CONSTRAINT "the ""two" NOT NULL;
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain.not_null_name/from_none: with domain.not_null; as domain.not_null; since 17
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS integer CONSTRAINT one NOT NULL;
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain.default
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS integer DEFAULT 7;
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);
