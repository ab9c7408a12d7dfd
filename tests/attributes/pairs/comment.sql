= comment
  CREATE TABLE t (a integer);
+ COMMENT ON TABLE t IS 'one';

= comment.text
  CREATE TABLE t (a integer);
- COMMENT ON TABLE t IS 'one';
+ COMMENT ON TABLE t IS 'it''s two';

= comment.text/of_not_null: since 18
  CREATE TABLE t (a integer NOT NULL, b integer CONSTRAINT given NOT NULL);
  COMMENT ON CONSTRAINT t_a_not_null ON t IS 'stays';
- COMMENT ON CONSTRAINT given ON t IS 'one';
+ COMMENT ON CONSTRAINT given ON t IS 'two';

= comment.text/of_not_null_of_domain: since 17
  CREATE DOMAIN d AS integer NOT NULL;
  CREATE DOMAIN e AS integer CONSTRAINT given NOT NULL;
  COMMENT ON CONSTRAINT d_not_null ON DOMAIN d IS 'stays';
- COMMENT ON CONSTRAINT given ON DOMAIN e IS 'one';
+ COMMENT ON CONSTRAINT given ON DOMAIN e IS 'two';

= comment/of_not_null_of_domain: with domain.not_null; since 17
- CREATE DOMAIN d AS integer;
+ CREATE DOMAIN d AS integer CONSTRAINT given NOT NULL;
+ COMMENT ON CONSTRAINT given ON DOMAIN d IS 'one';
  CREATE TABLE t (a d);
! INSERT INTO t VALUES (1);

= comment/of_not_null: since 18
  CREATE TABLE t (b integer CONSTRAINT given NOT NULL);
+ COMMENT ON CONSTRAINT given ON t IS 'one';

= comment/of_not_null_that_comes: with column.not_null; since 18
- CREATE TABLE t (b integer);
+ CREATE TABLE t (b integer CONSTRAINT given NOT NULL);
+ COMMENT ON CONSTRAINT given ON t IS 'one';
! INSERT INTO t VALUES (1);
