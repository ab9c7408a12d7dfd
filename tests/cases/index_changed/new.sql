CREATE TABLE t (a integer, b text, c jsonb);
CREATE INDEX stays ON t (a);
CREATE INDEX turns ON t (a DESC NULLS LAST, b text_pattern_ops);
CREATE INDEX fills ON t (b) WITH (fillfactor = 80);
CREATE INDEX comes ON t USING gin (c jsonb_path_ops);
CREATE INDEX ON t (lower(b) COLLATE "C");
