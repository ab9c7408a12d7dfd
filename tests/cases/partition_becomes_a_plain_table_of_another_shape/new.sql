CREATE TABLE log (id integer, kind text, note varchar(10), CONSTRAINT short CHECK (id < 100)) PARTITION BY LIST (kind);
CREATE TABLE log_a (id bigint, kind text, note text COLLATE "C", CONSTRAINT short CHECK (id < 1000));
CREATE TABLE log_b PARTITION OF log FOR VALUES IN ('b');
CREATE TABLE parent (id integer, CONSTRAINT low CHECK (id < 10));
CREATE TABLE child (id bigint, CONSTRAINT low CHECK (id < 20));
