= domain_constraint
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (VALUE > 0);
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain_constraint.expression: anew domain constraint
- CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (VALUE > 0);
+ CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (VALUE >= 0);
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= domain_constraint.not_valid: back anew domain constraint
  CREATE DOMAIN d AS integer;
- ALTER DOMAIN d ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
+ ALTER DOMAIN d ADD CONSTRAINT positive CHECK (VALUE > 0);
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);
