CREATE TABLE log (id integer, kind text, note text, CHECK (note <> '')) PARTITION BY LIST (kind);
CREATE TABLE log_a (id integer, kind text);
CREATE TABLE other (id integer, kind text, more integer) PARTITION BY LIST (kind);
CREATE TABLE log_b PARTITION OF other FOR VALUES IN ('b');
CREATE TABLE parent (id integer, note text);
CREATE TABLE child (id integer);
