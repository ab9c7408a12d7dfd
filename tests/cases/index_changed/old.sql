CREATE TABLE t (a integer, b text, c jsonb);
CREATE INDEX stays ON t (a);
CREATE INDEX turns ON t (a);
CREATE INDEX goes ON t (b);
CREATE INDEX fills ON t (b) WITH (fillfactor = 70);
