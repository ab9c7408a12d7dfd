CREATE TABLE t (a integer, b text DEFAULT 'x', c integer NOT NULL, d integer NOT NULL);
