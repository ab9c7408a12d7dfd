CREATE TABLE log (id integer, kind text, note varchar(10), CONSTRAINT short CHECK (id < 100)) PARTITION BY LIST (kind);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a');
CREATE TABLE log_b PARTITION OF log FOR VALUES IN ('b');
CREATE TABLE parent (id integer, CONSTRAINT low CHECK (id < 10));
CREATE TABLE child () INHERITS (parent);
INSERT INTO log VALUES (1, 'a', 'x'), (2, 'b', 'y');
INSERT INTO child VALUES (1);
