CREATE TABLE log (id integer, kind text, note text, CHECK (note <> '')) PARTITION BY LIST (kind);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a');
CREATE TABLE log_b PARTITION OF log FOR VALUES IN ('b');
CREATE TABLE other (id integer, kind text) PARTITION BY LIST (kind);
CREATE TABLE parent (id integer, note text);
CREATE TABLE child () INHERITS (parent);
INSERT INTO log VALUES (1, 'a', 'x'), (2, 'b', 'y');
INSERT INTO other SELECT WHERE false;
INSERT INTO child VALUES (1, 'z');
