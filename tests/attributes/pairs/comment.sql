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

= comment/of_not_null: since 18
  CREATE TABLE t (b integer CONSTRAINT given NOT NULL);
+ COMMENT ON CONSTRAINT given ON t IS 'one';

= comment/of_not_null_that_comes: with column.not_null; since 18
- CREATE TABLE t (b integer);
+ CREATE TABLE t (b integer CONSTRAINT given NOT NULL);
+ COMMENT ON CONSTRAINT given ON t IS 'one';
! INSERT INTO t VALUES (1);
