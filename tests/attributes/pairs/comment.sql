= comment
  CREATE TABLE t (a integer);
+ COMMENT ON TABLE t IS 'one';

= comment.text
  CREATE TABLE t (a integer);
- COMMENT ON TABLE t IS 'one';
+ COMMENT ON TABLE t IS 'it''s two';
